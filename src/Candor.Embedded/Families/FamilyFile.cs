using System.Security.Cryptography;
using System.Text;
using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded.Families;

/// <summary>
/// The template families of a store as of its last checkpoint: a JSON object a line, then a line that counts and seals them. Written beside and renamed.
/// </summary>
internal static class FamilyFile
{
    public const string Name = "families.ndjson";

    /// <summary>Writes the families in place of those before.</summary>
    public static void Write(string folder, IEnumerable<ReadOnlyMemory<byte>> families)
    {
        using var content = new MemoryStream();
        var count = 0;
        foreach (var family in families)
        {
            content.Write(family.Span);
            content.WriteByte((byte)'\n');
            count++;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        content.Write(Encoding.UTF8.GetBytes(Invariant($"{{\"families\":{count},\"sha256\":\"{digest}\"}}\n")));
        Disk.Replace(Path.Combine(folder, Name), content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>The families' lines.</summary>
    /// <exception cref="DamagedStoreException">They are not as they were written.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        var content = File.ReadAllBytes(path);
        var seal = content.Length < 2 ? 0 : content.AsSpan(0, content.Length - 1).LastIndexOf((byte)'\n') + 1;
        var lines = new List<ReadOnlyMemory<byte>>();
        for (var start = 0; start < seal;)
        {
            var end = start + content.AsSpan(start).IndexOf((byte)'\n');
            lines.Add(content.AsMemory(start, end - start));
            start = end + 1;
        }

        var expected = Invariant($"{{\"families\":{lines.Count},\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, seal)))}\"}}\n");
        return content.AsSpan(seal).SequenceEqual(Encoding.UTF8.GetBytes(expected)) ? lines : throw new DamagedStoreException($"{path}: the families are not as they were written; the next checkpoint of a run writes them anew.");
    }
}
