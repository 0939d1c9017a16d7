using System.Security.Cryptography;
using Candor.Provenance.Tests;
using Candor.Provenance.Tests.C2pa;

namespace Candor.Provenance.Speed;

/// <summary>A JPEG of a megabyte as a camera and an editor leave it: EXIF with a thumbnail and a maker's note, XMP, IPTC, a colour profile, tables and a scan that nobody decodes.</summary>
internal static class Photo
{
    private const int Scan = 980_000;

    /// <summary>Without a manifest.</summary>
    public static byte[] Plain() => [0xFF, 0xD8, .. Before(), .. After()];

    /// <summary>With a manifest whose data hash holds.</summary>
    public static byte[] Signed()
    {
        byte[] before = [0xFF, 0xD8, .. Before()], after = After();
        var signer = new Signer();
        var length = 3000;
        while (true)
        {
            var store = new StoreBuilder().Add("urn:c2pa:3fad1ead-8ed5-44d0-873b-ea5f58adea82", signer, [("c2pa.hash.data", Binding(before, length, after))]).Store;
            var segments = Segment(0xEB, [(byte)'J', (byte)'P', 0, 1, .. Make.Big(1), .. store]);
            if (segments.Length == length) return [.. before, .. segments, .. after];
            length = segments.Length;
        }
    }

    private static byte[] Binding(byte[] before, int length, byte[] after) => StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartMap(3);
        StoreBuilder.Text(writer, "alg", "sha256");
        writer.WriteTextString("hash");
        writer.WriteByteString(SHA256.HashData([.. before, .. after]));
        writer.WriteTextString("exclusions");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        writer.WriteTextString("start");
        writer.WriteInt32(before.Length);
        writer.WriteTextString("length");
        writer.WriteInt32(length);
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    });

    private static byte[] Before() =>
    [
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif.Block()]),
        .. Segment(0xE1, Make.XmpSegment(Properties())),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, .. Make.Big(32), .. Iptc(90, "City name"), .. Iptc(120, "A caption....")]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Profile()]),
    ];

    private static byte[] After()
    {
        var random = new Random(7);
        var scan = new byte[Scan];
        random.NextBytes(scan);
        for (var at = 0; at < scan.Length; at++) scan[at] = scan[at] == 0xFF ? (byte)0xFE : scan[at];
        byte[] frame = [8, 0x0B, 0xD0, 0x0F, 0xC0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
        return [.. Segment(0xDB, new byte[65]), .. Segment(0xDB, [1, .. new byte[64]]), .. Segment(0xC0, frame), .. Segment(0xC4, new byte[416]), .. Segment(0xDA, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]), .. scan, 0xFF, 0xD9];
    }

    private static string Properties() =>
        $"""
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" xmp:CreatorTool="An editor 1.0" xmp:CreateDate="2026-03-01T12:00:00" dc:format="image/jpeg"
         {string.Concat(Enumerable.Range(0, 40).Select(number => $"crs:Setting{number}=\"{number}\" "))}>
        <dc:subject><rdf:Bag><rdf:li>one</rdf:li><rdf:li>two</rdf:li></rdf:Bag></dc:subject>
        <TC260:AIGC>{Make.Label.Replace("\"", "&quot;", StringComparison.Ordinal)}</TC260:AIGC>
        <xmpMM:History><rdf:Seq>{string.Concat(Enumerable.Range(0, 12).Select(number => $"<rdf:li stEvt:action=\"saved\" stEvt:instanceID=\"xmp.iid:{number:D32}\" stEvt:when=\"2026-03-01T12:00:{number:D2}\" stEvt:changed=\"/\"/>"))}</rdf:Seq></xmpMM:History>
        </rdf:Description>
        """;

    private static byte[] Iptc(byte record, string text) => [0x1C, 2, record, 0, (byte)text.Length, .. Make.Latin(text)];

    private static byte[] Profile()
    {
        var profile = new byte[3144];
        Make.Big((uint)profile.Length).CopyTo(profile, 0);
        Make.Latin("appl\u0002\u0010\0\0mntrRGB XYZ ").CopyTo(profile, 4);
        Make.Latin("acsp").CopyTo(profile, 36);
        Make.Latin("\0\0\0\u0001cprt\0\0\0\u0090\0\0\0\u0010text\0\0\0\0nobody").CopyTo(profile, 128);
        return profile;
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
