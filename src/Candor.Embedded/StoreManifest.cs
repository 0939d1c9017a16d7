using System.Buffers.Binary;
using System.Text.Json;
using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded;

/// <summary>The file <c>store.json</c>: that this is a store, of which format, and what its content was made by.</summary>
/// <param name="Identity">What its content was made by.</param>
/// <param name="Key">What its key is known by; the key itself is not in it.</param>
internal sealed record StoreManifest(StoreIdentity Identity, Digest Key)
{
    public const string Name = "store.json";
    private const int Format = 3;

    /// <summary>The manifest of a store; null if the folder holds none.</summary>
    /// <exception cref="DamagedStoreException">The file is not as it was written.</exception>
    /// <exception cref="FormatException">The store is of another format.</exception>
    public static StoreManifest? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (!root.GetProperty("format").TryGetInt32(out var format)) throw new InvalidDataException("'format' is no number");
            if (format != Format) throw new FormatException(Invariant($"{path}: store format {format} is not known; this program knows {Format}."));
            var identity = new StoreIdentity(DigestOf(root, "model"), DigestOf(root, "calibration"), DigestOf(root, "policy"), DigestOf(root, "options"));
            var manifest = new StoreManifest(identity, DigestOf(root, "key"));
            if (!root.GetProperty("checksum").TryGetUInt32(out var checksum) || checksum != manifest.Checksum()) throw new DamagedStoreException($"{path}: it does not match its checksum.");
            return manifest;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            throw new DamagedStoreException($"{path}: it is not as it was written ({fault.Message})", fault);
        }
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string folder)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("model", Identity.Model.ToString());
            writer.WriteString("calibration", Identity.Calibration.ToString());
            writer.WriteString("policy", Identity.Policy.ToString());
            writer.WriteString("options", Identity.Options.ToString());
            writer.WriteString("key", Key.ToString());
            writer.WriteNumber("checksum", Checksum());
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        Disk.Replace(Path.Combine(folder, Name), buffer.ToArray());
    }

    /// <summary>That a folder holds no store.</summary>
    public static FormatException Missing(string folder) => new($"{folder}: here is no store; {Name} is missing.");

    private static Digest DigestOf(JsonElement root, string name) =>
        Digest.TryParse(root.GetProperty(name).GetString(), out var digest) ? digest : throw new InvalidDataException($"'{name}' is no SHA-256");

    private uint Checksum()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + (5 * Digest.Size)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Format);
        Identity.Model.CopyTo(bytes[4..]);
        Identity.Calibration.CopyTo(bytes[36..]);
        Identity.Policy.CopyTo(bytes[68..]);
        Identity.Options.CopyTo(bytes[100..]);
        Key.CopyTo(bytes[132..]);
        return Crc32C.Of(bytes);
    }
}
