using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>JPEG: the segments before the picture: EXIF, XMP with its extension, JUMBF, IPTC, comments.</summary>
internal static class JpegReader
{
    private static ReadOnlySpan<byte> Xmp => "http://ns.adobe.com/xap/1.0/\0"u8;

    /// <summary>Begins a piece of extended XMP.</summary>
    internal static ReadOnlySpan<byte> XmpExtension => "http://ns.adobe.com/xmp/extension/\0"u8;

    private static ReadOnlySpan<byte> Exif => "Exif\0"u8;

    private static ReadOnlySpan<byte> Photoshop => "Photoshop 3.0\0"u8;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        Span<byte> head = stackalloc byte[4];
        var extension = new ExtendedXmp();
        var stores = new JumbfSegments();
        long place = 2;
        while (file.Step())
        {
            if (!file.TryRead(place, head[..2]) || head[0] != 0xFF)
            {
                into.Faults.Add("JPEG: no marker where one must stand");
                break;
            }

            if (head[1] == 0xFF)
            {
                place++;
                continue;
            }

            if (head[1] is 0xDA or 0xD9) break;
            if (head[1] is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                place += 2;
                continue;
            }

            if (!file.TryRead(place, head))
            {
                into.Faults.Add("JPEG: the file ends inside its segments");
                break;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
            if (length < 2 || place + 2 + length > file.Length)
            {
                into.Faults.Add("JPEG: a segment is longer than the file");
                if (head[1] == 0xEB && file.Take(place + 4, file.Length - place - 4) is { } rest && rest.AsSpan().StartsWith("JP"u8)) stores.Add(rest);
                break;
            }

            if (head[1] is 0xE1 or 0xEB or 0xED or 0xFE && file.Take(place + 4, length - 2) is { } data) Gather(head[1], data, extension, stores, into);
            place += 2 + length;
        }

        extension.Join(into, file);
        stores.Join(into);
    }

    private static void Gather(byte marker, byte[] data, ExtendedXmp extension, JumbfSegments stores, Gathered into)
    {
        var span = data.AsSpan();
        switch (marker)
        {
            case 0xE1 when span.StartsWith(Xmp):
                into.Xmp.Add(("APP1 XMP", data[Xmp.Length..]));
                break;
            case 0xE1 when span.StartsWith(XmpExtension):
                extension.Add(data.AsMemory(XmpExtension.Length));
                break;
            case 0xE1 when span.StartsWith(Exif):
                into.Exif.Add(("APP1 EXIF", data[Math.Min(6, data.Length)..]));
                break;
            case 0xEB when span.StartsWith("JP"u8):
                stores.Add(data);
                break;
            case 0xED when span.StartsWith(Photoshop):
                Iptc.ReadPhotoshop(span[Photoshop.Length..], "APP13 IPTC", into);
                break;
            case 0xFE:
                into.Texts.Add(("COM", "comment", Bytes.Text(span)));
                break;
        }
    }
}
