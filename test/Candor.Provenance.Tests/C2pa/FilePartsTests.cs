using System.Formats.Cbor;
using System.Security.Cryptography;
using Candor.Provenance.C2pa;
using Candor.Provenance.C2pa.Parts;
using Candor.Provenance.Reading;
using Candor.Provenance.Tests.C2pa.Tampering;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class FilePartsTests
{
    /// <summary>One for all rounds: the length of a certificate differs from key to key.</summary>
    private static readonly Signer Somebody = new();

    [Theory]
    [InlineData("jpeg", "SOI APP0 C2PA DQT SOS EOI")]
    [InlineData("png", "PNGh IHDR C2PA IDAT IEND")]
    [InlineData("gif", "GIF89a LSD C2PA 2C TBID 3B")]
    [InlineData("webp", "WEBP VP8L C2PA")]
    [InlineData("wav", "WAVE fmt  data C2PA")]
    [InlineData("avi", "AVI  movi C2PA")]
    public void A_file_comes_apart_into_all_of_itself(string container, string names)
    {
        var file = SignedFiles.Make(container);

        var parts = FileParts.Of(Source(file), container)!;

        Assert.Equal(names, string.Join(' ', parts.Select(part => part.Name)));
        Assert.Equal(file.Length, parts.Sum(part => part.Length));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(parts.Single(part => part.Name == "C2PA"), FileParts.Manifest(Source(file), container));
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("wav")]
    [InlineData("avi")]
    public void Boxes_of_other_kinds_are_bound_too(string container)
    {
        var file = Bound(container);
        Assert.Equal("", Codes(file, container));
        Assert.Equal("assertion.boxesHash.unknownBox", Codes([.. file, .. "JUNK\0\0\0\0"u8], container));
        var pixel = container == "gif" ? file.Length - 3 : 60;
        file[pixel] ^= 1;
        Assert.Equal("assertion.boxesHash.mismatch", Codes(file, container));
    }

    [Fact]
    public void What_may_change_and_what_follows_the_picture_are_said()
    {
        var (before, _, after) = SignedFiles.Around("jpeg", []);
        byte[] tail = [1, 2, 3], comment = [0xFF, 0xFE, 0, 3, 65], changed = [0xFF, 0xFE, 0, 3, 66];
        var store = Store(("SOI APP0", before, false), ("COM", comment, true), ("C2PA", [0], false), ("DQT SOS EOI", after, false), ("c2pa.after", tail, false));
        byte[] File(byte[] text, byte[] end) => [.. before, .. text, .. SignedFiles.Segments(store), .. after, .. end];
        Assert.Equal("", Codes(File(comment, tail), "jpeg"));
        Assert.Equal("", Codes(File(changed, tail), "jpeg"));
        Assert.Equal("assertion.boxesHash.mismatch", Codes(File(comment, [1, 2, 4]), "jpeg"));
        Assert.Equal("assertion.boxesHash.mismatch", Codes(File(comment, []), "jpeg"));
    }

    [Fact]
    public void Restarts_are_parts_if_they_are_named()
    {
        byte[] start = [0xFF, 0xD8], scan = [0xFF, 0xDA, 0, 3, 1, 7], first = [0xFF, 0xD0, 9, 0xFF, 0], second = [0xFF, 0xD1, 10], end = [0xFF, 0xD9];
        var store = Store(("SOI", start, false), ("C2PA", [0], false), ("SOS", scan, false), ("RST0", first, false), ("RST1 EOI", [.. second, .. end], false));
        Assert.Equal("", Codes([.. start, .. SignedFiles.Segments(store), .. scan, .. first, .. second, .. end], "jpeg"));
    }

    [Fact]
    public void Of_a_JPEG_all_segments_of_the_manifest_are_left_out_and_nothing_else()
    {
        var file = SignedFiles.Make("jpeg");
        var store = Stores.In(file)!;
        var (before, _, after) = SignedFiles.Around("jpeg", store);
        // The same store, with ten bytes after it in its segment that no reader sees.
        byte[] padded = [.. before, .. SignedFiles.Segments([.. store, .. new byte[10]]), .. after];
        Assert.Equal("", Codes(file, "jpeg"));
        Assert.Equal("assertion.dataHash.mismatch", Codes(padded, "jpeg"));
    }

    [Theory]
    [InlineData("png", "caBX", -1)]
    [InlineData("webp", "C2PA", 4)]
    public void A_length_that_is_left_out_of_the_hash_must_still_be_right(string container, string name, int back)
    {
        var file = SignedFiles.Make(container);
        file[file.AsSpan().IndexOf(Make.Latin(name)) + back] += 16;
        Assert.NotEqual("", Codes(file, container));
    }

    [Fact]
    public void An_exclusion_that_begins_before_the_manifest_hides_something()
    {
        foreach (var container in (string[])["png", "gif", "tiff", "wav", "svg"])
        {
            var file = Array.Empty<byte>();
            var (start, length) = (0, 0);
            for (var round = 0; round < 4; round++)
            {
                byte[] rest = file.Length == 0 ? [] : [.. file.AsSpan(0, start), .. file.AsSpan(start + length)];
                var store = new StoreBuilder().Add("urn:c2pa:1", Somebody, [SignedFiles.Excluding(start, length, rest)]).Store;
                var (before, within, after) = SignedFiles.Around(container, store);
                (file, start, length) = ([.. before, .. within, .. after], before.Length - 1, within.Length + 1);
            }

            Assert.Equal((container, "assertion.dataHash.mismatch"), (container, Codes(file, container)));
        }
    }

    /// <summary>A file that is bound by its parts.</summary>
    private static byte[] Bound(string container)
    {
        var (file, store) = (Array.Empty<byte>(), Array.Empty<byte>());
        for (var round = 0; round < 4; round++)
        {
            var (before, within, after) = SignedFiles.Around(container, store);
            file = [.. before, .. within, .. after];
            var parts = FileParts.Of(Source(file), container)!;
            store = Store([.. parts.Select(part => (part.Name, file.AsSpan((int)part.Start, (int)part.Length).ToArray(), false))], separator: '\n');
        }

        return file;
    }

    private static byte[] Store(params (string Names, byte[] Bytes, bool IsExcluded)[] parts) => Store(parts, ' ');

    private static byte[] Store((string Names, byte[] Bytes, bool IsExcluded)[] parts, char separator) => new StoreBuilder().Add("urn:c2pa:1", Somebody, [("c2pa.hash.boxes", StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(2);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("boxes");
        writer.WriteStartArray(parts.Length);
        foreach (var (names, bytes, isExcluded) in parts) Part(writer, names.Split(separator), bytes, isExcluded);
        writer.WriteEndArray();
        writer.WriteEndMap();
    }))]).Store;

    private static void Part(CborWriter writer, string[] names, byte[] bytes, bool isExcluded)
    {
        writer.WriteStartMap(3);
        writer.WriteTextString("names");
        writer.WriteStartArray(names.Length);
        foreach (var name in names) writer.WriteTextString(name);
        writer.WriteEndArray();
        writer.WriteTextString("hash");
        writer.WriteByteString(SHA256.HashData(bytes));
        writer.WriteTextString("excluded");
        writer.WriteBoolean(isExcluded);
        writer.WriteEndMap();
    }

    private static SourceFile Source(byte[] file) => new(new MemoryStream(file), InspectionLimits.Default);

    private static string Codes(byte[] file, string container)
    {
        var found = FileInspector.Inspect(new MemoryStream(file), null, null, new C2paOptions(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Signer.Trust));
        Assert.Equal(container, found.Container);
        return string.Join(' ', found.C2pa.Failures.Select(failure => failure.Code));
    }

    [Theory]
    [InlineData("RF64")]
    [InlineData("BW64")]
    public void Long_sound_comes_apart_as_other_sound_does(string mark)
    {
        var file = SignedFiles.Make("wav");
        System.Text.Encoding.ASCII.GetBytes(mark).CopyTo(file, 0);

        Assert.Equal("WAVE fmt  data C2PA", string.Join(' ', FileParts.Of(Source(file), "wav")!.Select(part => part.Name)));
    }
}
