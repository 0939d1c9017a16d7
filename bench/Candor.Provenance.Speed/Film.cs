using System.Buffers.Binary;
using System.Security.Cryptography;
using Candor.Provenance.Tests;
using Candor.Provenance.Tests.C2pa;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Speed;

/// <summary>An MP4 of a gigabyte and an hour: the sample tables of 108,000 pictures and 168,750 frames of sound, in chunks of half a second; the samples themselves are a hole in the file.</summary>
internal static class Film
{
    private const long Samples = 1L << 30;
    private const int Pictures = 108_000;
    private const int Frames = 168_750;
    private const int Chunks = 7200;
    private const int Block = 1 << 20;

    /// <summary>Writes one.</summary>
    /// <param name="path">Where.</param>
    /// <param name="isFirst">Whether `moov` stands before the samples.</param>
    /// <param name="isSigned">Whether there is a manifest that binds the samples by a Merkle tree of blocks of a megabyte.</param>
    public static void Write(string path, bool isFirst, bool isSigned)
    {
        byte[] type = Type("isom"), store = isSigned ? Manifest("manifest", Store(isFirst, type)) : [];
        var movie = Movie(isFirst, type.Length + store.Length);
        byte[] before = isFirst ? [.. type, .. store, .. movie] : [.. type, .. store], after = isFirst ? [] : movie;
        using var file = File.Create(path);
        file.Write(before);
        file.Write(Header());
        file.Position += Samples;
        file.Write(after);
        file.SetLength(before.Length + 16 + Samples + after.Length);
    }

    private static byte[] Header()
    {
        var size = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(size, Samples + 16);
        return [0, 0, 0, 1, .. "mdat"u8, .. size];
    }

    private static byte[] Movie(bool isFirst, int before)
    {
        var length = Of(0).Length;
        return Of(before + (isFirst ? length : 0) + 16);

        byte[] Of(int start) => Box("moov", Box("mvhd", Times(1000, 100)), Track("vide", Pictures, start, Table("stts", Pictures, index => (1, (uint)(512 + (index % 2)))), Table("ctts", Pictures, index => (1, (uint)(index % 3) * 512)), Table("stss", Pictures / 250, index => ((uint)(index * 250) + 1, null))),
            Track("soun", Frames, start + 65536, Table("stts", 1, _ => (Frames, 1024u))), Box("udta", MetaWithKey("AIGC", Make.Latin(Make.Label)), Box("\u00A9too", [0, 5, 0, 0, .. "maker"u8])));
        byte[] Track(string handler, int samples, int start, params byte[][] times) => Box("trak", Box("tkhd", new byte[84]), Box("mdia", Box("mdhd", Times(30_000, 24)), Box("hdlr", new byte[8], Make.Latin(handler), new byte[13]), Box("minf", Box("stbl",
        [
            Box("stsd", new byte[8]), .. times, Table("stsc", 1, _ => (1u, (uint)(samples / Chunks)), [0, 0, 0, 1]), Table("stsz", samples, index => ((uint)(3000 + (index % 997)), null), [], new byte[4]),
            Table("stco", Chunks, index => ((uint)(start + (index * 149_000L)), null)),
        ]))));
    }

    /// <summary>A header that states a time scale and the hour in it.</summary>
    private static byte[] Times(uint scale, int length) => [.. new byte[12], .. Make.Big(scale), .. Make.Big(scale * 3600), .. new byte[length - 20]];

    private static byte[] Table(string type, int count, Func<int, (uint First, uint? Second)> row, byte[]? end = null, byte[]? start = null)
    {
        using var rows = new MemoryStream();
        for (var index = 0; index < count; index++)
        {
            var (first, second) = row(index);
            rows.Write(Make.Big(first));
            if (second is { } number) rows.Write(Make.Big(number));
            rows.Write(end ?? []);
        }

        return Box(type, [0, 0, 0, 0, .. start ?? [], .. Make.Big((uint)count), .. rows.ToArray()]);
    }

    /// <summary>A store that holds: its place must be known before its hash, so it is made twice.</summary>
    private static byte[] Store(bool isFirst, byte[] type)
    {
        var signer = new Signer();
        var store = Store(signer, new byte[32]);
        var before = type.Length + Manifest("manifest", store).Length;
        var movie = Movie(isFirst, before);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        (long Place, byte[] Bytes)[] boxes = isFirst ? [(before, movie), (before + movie.Length, Header())] : [(before, Header()), (before + 16 + Samples, movie)];
        var place = new byte[8];
        foreach (var (at, bytes) in boxes)
        {
            BinaryPrimitives.WriteInt64BigEndian(place, at);
            hash.AppendData(place);
            hash.AppendData(bytes);
        }

        return Store(signer, hash.GetHashAndReset());
    }

    private static byte[] Store(Signer signer, byte[] hash)
    {
        var row = Enumerable.Repeat(SHA256.HashData(new byte[Block]), (int)(Samples / Block)).ToArray();
        while (row.Length > 4) row = [.. row.Chunk(2).Select(pair => SHA256.HashData([.. pair[0], .. pair[1]]))];
        return new StoreBuilder().Add("urn:c2pa:3fad1ead-8ed5-44d0-873b-ea5f58adea82", signer, [("c2pa.hash.bmff.v3", StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(4);
            StoreBuilder.Text(writer, "alg", "sha256");
            writer.WriteTextString("hash");
            writer.WriteByteString(hash);
            writer.WriteTextString("exclusions");
            writer.WriteStartArray(3);
            foreach (var (path, from) in ((string, int?)[])[("/ftyp", null), ("/uuid", null), ("/mdat", 16)])
            {
                writer.WriteStartMap(from is null ? 1 : 2);
                StoreBuilder.Text(writer, "xpath", path);
                if (from is { } offset)
                {
                    writer.WriteTextString("subset");
                    writer.WriteStartArray(1);
                    writer.WriteStartMap(2);
                    Number("offset", offset);
                    Number("length", 0);
                    writer.WriteEndMap();
                    writer.WriteEndArray();
                }

                writer.WriteEndMap();
            }

            writer.WriteEndArray();
            writer.WriteTextString("merkle");
            writer.WriteStartArray(1);
            writer.WriteStartMap(5);
            Number("uniqueId", 0);
            Number("localId", 0);
            Number("count", (int)(Samples / Block));
            Number("fixedBlockSize", Block);
            writer.WriteTextString("hashes");
            writer.WriteStartArray(row.Length);
            foreach (var node in row) writer.WriteByteString(node);
            writer.WriteEndArray();
            writer.WriteEndMap();
            writer.WriteEndArray();
            writer.WriteEndMap();

            void Number(string name, int value)
            {
                writer.WriteTextString(name);
                writer.WriteInt32(value);
            }
        }))]).Store;
    }
}
