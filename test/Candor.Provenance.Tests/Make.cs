using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Tests;

/// <summary>Makes small files.</summary>
internal static class Make
{
    public const string Label =
        """{"Label":"1","ContentProducer":"001191110000000000000010001","ProduceID":"p-1","ReservedCode1":"","ContentPropagator":"001191110000000000000020001","PropagateID":"t-1","ReservedCode2":""}""";

    public static byte[] Png(params (string Type, byte[] Data)[] chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]);
        byte[] header = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
        foreach (var (type, data) in (IEnumerable<(string, byte[])>)[("IHDR", header), .. chunks, ("IEND", [])])
        {
            file.Write(Big((uint)data.Length));
            file.Write(Encoding.ASCII.GetBytes(type));
            file.Write(data);
            file.Write(Big(Crc32.Of([.. Encoding.ASCII.GetBytes(type), .. data])));
        }

        return file.ToArray();
    }

    public static byte[] Jpeg(params (byte Marker, byte[] Data)[] segments)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        foreach (var (marker, data) in segments)
        {
            file.Write([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
            file.Write(data);
        }

        file.Write([0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]);
        return file.ToArray();
    }

    public static byte[] Webp(params (string Type, byte[] Data)[] chunks)
    {
        using var body = new MemoryStream();
        foreach (var (type, data) in chunks)
        {
            body.Write(Encoding.ASCII.GetBytes(type));
            body.Write(Little((uint)data.Length));
            body.Write(data);
            if (data.Length % 2 == 1) body.WriteByte(0);
        }

        return [.. "RIFF"u8, .. Little((uint)body.Length + 4), .. "WEBP"u8, .. body.ToArray()];
    }

    public static byte[] Gif(string application, byte[] data)
    {
        using var file = new MemoryStream();
        file.Write("GIF89a"u8);
        file.Write([1, 0, 1, 0, 0, 0, 0, 0x21, 0xFF, 11]);
        file.Write(Encoding.ASCII.GetBytes(application));
        file.Write(data);
        file.Write([0x3B]);
        return file.ToArray();
    }

    /// <summary>A little-endian TIFF with one directory of byte strings.</summary>
    public static byte[] Tiff(params (int Tag, byte[] Value)[] tags)
    {
        using var directory = new MemoryStream();
        using var values = new MemoryStream();
        var start = 8 + 2 + (tags.Length * 12) + 4;
        foreach (var (tag, value) in tags)
        {
            directory.Write([(byte)tag, (byte)(tag >> 8), 7, 0]);
            directory.Write(Little((uint)value.Length));
            if (value.Length <= 4) directory.Write([.. value, .. new byte[4 - value.Length]]);
            else directory.Write(Little((uint)(start + values.Length)));
            if (value.Length > 4) values.Write(value);
        }

        return [.. "II*\0"u8, 8, 0, 0, 0, (byte)tags.Length, 0, .. directory.ToArray(), 0, 0, 0, 0, .. values.ToArray()];
    }

    public static byte[] Xmp(string inside) => Encoding.UTF8.GetBytes(
        $"""
         <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
         <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">{inside}</rdf:RDF></x:xmpmeta>
         <?xpacket end="w"?>
         """);

    public static byte[] XmpSegment(string inside) => [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp(inside)];

    public static byte[] Zlib(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize)) zlib.Write(data);
        return packed.ToArray();
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Little(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }

    public static FileInspection Inspect(byte[] file, InspectionLimits? limits = null, string? name = null) => FileInspector.Inspect(new MemoryStream(file), limits, name);
}
