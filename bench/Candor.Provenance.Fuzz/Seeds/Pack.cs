using System.IO.Compression;
using Candor.Provenance.Tests;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Puts together files whose inside was mutated.</summary>
internal static class Pack
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Data)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, data) in entries)
            {
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                entry.LastWriteTime = Day;
                using var stream = entry.Open();
                stream.Write(data);
            }
        }

        return file.ToArray();
    }

    /// <summary>What a ZIP file holds, unpacked.</summary>
    public static (string Name, byte[] Data)[] Unzip(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => (entry.FullName, All(entry.Open())))];
    }

    public static byte[] Unzlib(byte[] packed) => All(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress));

    /// <summary>A JPEG with a manifest store in segments of at most that many bytes.</summary>
    public static byte[] JpegWithStore(byte[] store, int most, params (byte Marker, byte[] Data)[] more) => Make.Jpeg([.. App11(store, most), .. more]);

    private static IEnumerable<(byte Marker, byte[] Data)> App11(byte[] store, int most)
    {
        var header = store.Length < 8 ? new byte[8] : store[..8];
        var at = Math.Min(8, store.Length);
        for (uint number = 1; number == 1 || at < store.Length; number++)
        {
            var length = Math.Min(most, store.Length - at);
            yield return (0xEB, [(byte)'J', (byte)'P', 0, 1, .. Make.Big(number), .. header, .. store.AsSpan(at, length)]);
            at += length;
        }
    }

    private static byte[] All(Stream stream)
    {
        using (stream)
        {
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return all.ToArray();
        }
    }
}
