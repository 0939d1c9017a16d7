using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Fuzz.Parts;

namespace Candor.Provenance.Fuzz;

/// <summary>Mutates a draft: bytes and numbers anywhere; parts doubled, dropped, swapped, nested and taken from other files; lengths made wrong or kept right.</summary>
/// <param name="dice">Decide.</param>
/// <param name="kin">Seeds of the same format, whose parts are taken over.</param>
/// <param name="all">Seeds of all formats.</param>
/// <param name="large">Every so many inputs become large.</param>
internal sealed class Mutator(Dice dice, IReadOnlyList<Seed> kin, IReadOnlyList<Seed> all, int large)
{
    private static readonly long[] Telling =
    [
        0, 1, 2, 3, 4, 7, 8, 12, 15, 16, 24, 32, 63, 64, 100, 127, 128, 255, 256, 1000, 4096, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFF, 0xFFFFFF, 0x1000000, 0x7FFFFFFE, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF, 0x100000000,
        long.MaxValue, long.MaxValue - 7, long.MinValue, -1, -2, -8, -16,
    ];

    private static readonly string[] Words =
    [
        "AIGC", "Label", "\"AIGC\":", "{\"Label\":\"1\"}", "TC260:AIGC", "ContentProducer", "http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0", "XML:com.adobe.xmp\0", "<?xpacket begin", "<?xpacket end='w'?>", "x:xmpmeta", "rdf:RDF",
        "rdf:Description", "rdf:Seq", "rdf:li", "rdf:parseType='Resource'", "DigitalSourceType", "trainedAlgorithmicMedia", "dcterms:provenance", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&amp;", "&#x10FFFF;", "&#0;", "<![CDATA[", "]]>", "-->", "<script type=\"application/ld+json\">",
        "Exif\0\0", "ASCII\0\0\0", "UNICODE\0", "parameters\0", "prompt", "Steps: 1, Sampler: ", "zTXt", "iTXt", "tEXt", "eXIf", "caBX", "VP8X", "XMP ", "EXIF", "C2PA", "LIST", "INFO", "RIFF", "RF64", "id3 ", "_PMX", "moov", "udta", "meta", "ilst", "keys", "hdlr", "mdta", "data",
        "uuid", "iloc", "iinf", "infe", "mdat", "jumb", "jumd", "cbor", "c2pa", "c2ma", "c2as", "c2cl", "c2cs", "TXXX", "GEOB", "COMM", "APETAGEX", "OggS", "OpusTags", "\u0003vorbis", "/AIGC", "/Metadata 3 0 R", "/Filter/FlateDecode", "/Filter[/FlateDecode/FlateDecode]", "/Prev 9",
        "/Type/ObjStm", "/XRefStm 9", "/Encrypt 1 0 R", "startxref", "endstream", "endobj", "1 0 R", "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "---\n", "AIGC:\n  Label: \"1\"\n", "c2pa.hash.data", "c2pa.hash.bmff.v3", "c2pa.hash.boxes", "c2pa.ingredient.v3", "exclusions", "merkle", "sha256", "\uFEFF", "\0",
    ];

    private static readonly byte[][] Tokens = [.. Words.Select(Encoding.Latin1.GetBytes)];

    private static readonly byte[][] Openings = [.. new[] { "[", "{", "(", "<<", "<a>", "<rdf:Description>", "{\"AIGC\":", "\"", "\u0081", "\u00C1", "\u009F", "\u00A1\u0001", "- ", "  ", "%", "/Kids[<<", "<!--", "\u00FF\u00D8" }.Select(Encoding.Latin1.GetBytes)];

    /// <summary>Wholes of which there may be any number: members, properties, packets, references to one object.</summary>
    private static readonly byte[][] Members =
    [
        .. new[]
        {
            "\"a\":1,", "\"Label\":\"1\",", "{},", "1,", "<a:b>1</a:b>", "<rdf:li>1</rdf:li>", "<TC260:AIGC>{\"Label\":\"1\"}</TC260:AIGC>", "<x:xmpmeta>AIGC</x:xmpmeta>", "/K 1 0 R", "1 0 R ", "/F1 3 0 R", "/X Do ", "<41>Tj ", "<t>x</t>",
            "<property name=\"AIGC\">{}</property>", "<meta name=AIGC content='{\"Label\":\"1\"}'>", "<!--{\"AIGC\":1}-->", "AIGC: {\"a\":1}\n",
        }.Select(Encoding.Latin1.GetBytes),
    ];

    /// <summary>Does one to some mutations; once in a while none, so that one sees what becomes of sound files.</summary>
    public void Mutate(Draft draft)
    {
        if (dice.OneIn(50)) return;
        if (dice.OneIn(large)) Swell(draft);
        for (var count = dice.Below(3) switch { 0 => 1, 1 => dice.Between(1, 3), _ => dice.Between(2, 8) }; count > 0 && draft.Length > 0; count--) Once(draft);
    }

    private void Once(Draft draft)
    {
        var keepsLengths = !dice.OneIn(4);
        switch (dice.Below(20))
        {
            case 0 or 1: Flip(draft); break;
            case 2: draft.Bytes[Place(draft)] = dice.Of((ReadOnlySpan<byte>)[0, 1, 0x7F, 0x80, 0xFE, 0xFF, (byte)'<', (byte)'"', (byte)'/', (byte)dice.Below(256)]); break;
            case 3 or 4: Number(draft); break;
            case 5 or 6: Size(draft); break;
            case 7: Truncate(draft); break;
            case 8: Insert(draft, Noise(), keepsLengths); break;
            case 9: Insert(draft, dice.Of(Tokens), keepsLengths); break;
            case 10: Overwrite(draft, dice.Of(Tokens)); break;
            case 11: Drop(draft, keepsLengths); break;
            case 12: Double(draft, keepsLengths); break;
            case 13: Swap(draft); break;
            case 14: Nest(draft); break;
            case 15 or 16: Donate(draft, keepsLengths); break;
            case 17: Copy(draft, keepsLengths); break;
            case 18: Digits(draft, keepsLengths); break;
            default: Deepen(draft, keepsLengths); break;
        }
    }

    private int Place(Draft draft) => draft.Length == 0 ? 0 : dice.Below(dice.OneIn(3) ? Math.Min(draft.Length, 64) : draft.Length);

    private Part? Any(Draft draft) => draft.Parts.Count == 0 ? null : dice.Of(draft.Parts);

    private void Flip(Draft draft)
    {
        for (var count = dice.Between(1, 4); count > 0; count--) draft.Bytes[Place(draft)] ^= (byte)(1 << dice.Below(8));
    }

    private long Figure(Draft draft) => dice.Below(4) switch
    {
        0 => draft.Length + dice.Between(-16, 16),
        1 => dice.Below(256),
        _ => dice.Of(Telling),
    };

    private void Number(Draft draft)
    {
        Span<byte> number = stackalloc byte[8];
        var width = dice.Of((ReadOnlySpan<int>)[1, 2, 2, 3, 4, 4, 4, 8]);
        if (dice.OneIn(2)) BinaryPrimitives.WriteInt64LittleEndian(number, Figure(draft));
        else BinaryPrimitives.WriteInt64BigEndian(number, Figure(draft) << (64 - (8 * width)));
        Overwrite(draft, number[..width]);
    }

    /// <summary>A length that is huge, nothing, negative, or a little off.</summary>
    private void Size(Draft draft)
    {
        if (Any(draft) is not { Form: not SizeForm.None } part)
        {
            Number(draft);
            return;
        }

        var at = draft.Bytes[(part.Start + part.SizeAt)..];
        if (at.Length < part.SizeBytes) return;
        Sizes.Write(at, part.Form, dice.OneIn(2) ? Sizes.Read(at, part.Form) + dice.Between(-17, 17) : Figure(draft));
    }

    /// <summary>Cut off, often at the end of a part.</summary>
    private void Truncate(Draft draft)
    {
        var place = Any(draft) is { } part && dice.OneIn(2) ? part.End : Place(draft);
        draft.Replace(place, draft.Length - place, [], false);
    }

    private void Insert(Draft draft, ReadOnlySpan<byte> bytes, bool keepsLengths) =>
        draft.Replace(Any(draft) is { } part && dice.OneIn(2) ? Math.Min(part.Start + part.Header, part.End) : Place(draft), 0, bytes, keepsLengths);

    private void Overwrite(Draft draft, ReadOnlySpan<byte> bytes)
    {
        var place = Any(draft) is { } part && dice.OneIn(3) ? part.Start + dice.Below(Math.Max(1, Math.Min(part.Length, 16))) : Place(draft);
        bytes[..Math.Min(bytes.Length, draft.Length - place)].CopyTo(draft.Bytes[place..]);
    }

    private byte[] Noise()
    {
        var noise = new byte[dice.OneIn(8) ? dice.Between(64, 2048) : dice.Between(1, 16)];
        var fill = (byte)dice.Below(256);
        var isEven = dice.OneIn(2);
        for (var i = 0; i < noise.Length; i++) noise[i] = isEven ? fill : (byte)dice.Below(256);
        return noise;
    }

    private void Drop(Draft draft, bool keepsLengths)
    {
        if (Any(draft) is { } part && !dice.OneIn(4)) draft.Replace(part.Start, part.Length, [], keepsLengths);
        else if (Place(draft) is var place) draft.Replace(place, Math.Min(dice.Between(1, 64), draft.Length - place), [], keepsLengths);
    }

    /// <summary>A part once more, or very often.</summary>
    private void Double(Draft draft, bool keepsLengths)
    {
        if (Any(draft) is not { } part) return;
        var copy = draft.Bytes[part.Start..part.End].ToArray();
        var times = dice.OneIn(16) ? Math.Min(dice.Between(2, 600), (32 << 10) / Math.Max(1, copy.Length)) : 1;
        byte[] copies = times == 1 ? copy : [.. Enumerable.Repeat(copy, times).SelectMany(bytes => bytes)];
        draft.Replace(part.End, 0, copies, keepsLengths);
    }

    private void Swap(Draft draft)
    {
        if (Any(draft) is not { } first || Any(draft) is not { } second) return;
        if (first.Start > second.Start) (first, second) = (second, first);
        if (first.End > second.Start) return;
        var (one, other) = (draft.Bytes[first.Start..first.End].ToArray(), draft.Bytes[second.Start..second.End].ToArray());
        draft.Replace(second.Start, second.Length, one, true);
        draft.Replace(first.Start, first.Length, other, true);
    }

    /// <summary>A part within a copy of itself, and so on.</summary>
    private void Nest(Draft draft)
    {
        if (Any(draft) is not { } part || part.Header is 0 or > 64) return;
        var header = draft.Bytes[part.Start..Math.Min(part.End, part.Start + part.Header)].ToArray();
        for (var times = dice.Of((ReadOnlySpan<int>)[1, 2, 8, 40, 200]); times > 0 && draft.Length + header.Length < Draft.Most; times--)
        {
            if (part.Form != SizeForm.None && part.SizeAt + part.SizeBytes <= header.Length)
            {
                Sizes.Write(header.AsSpan(part.SizeAt), part.Form, Sizes.Read(header.AsSpan(part.SizeAt), part.Form) + header.Length);
            }

            draft.Replace(part.Start, 0, header, true);
        }
    }

    /// <summary>A part of another file, in the place of one or before one.</summary>
    private void Donate(Draft draft, bool keepsLengths)
    {
        var donor = dice.Of(dice.OneIn(4) ? all : kin);
        if (donor.Parts.Length == 0) return;
        var given = dice.Of(donor.Parts);
        var bytes = donor.Inner.AsSpan(given.Start, Math.Min(given.Length, 8192));
        if (Any(draft) is { } part) draft.Replace(part.Start, dice.OneIn(2) ? part.Length : 0, bytes, keepsLengths);
        else draft.Replace(Place(draft), 0, bytes, keepsLengths);
    }

    private void Copy(Draft draft, bool keepsLengths)
    {
        var (from, to) = (Place(draft), Place(draft));
        var bytes = draft.Bytes.Slice(from, Math.Min(dice.Between(1, 256), draft.Length - from)).ToArray();
        if (dice.OneIn(2)) draft.Replace(to, 0, bytes, keepsLengths);
        else bytes.AsSpan(0, Math.Min(bytes.Length, draft.Length - to)).CopyTo(draft.Bytes[to..]);
    }

    /// <summary>Another number where one is written in digits.</summary>
    private void Digits(Draft draft, bool keepsLengths)
    {
        var from = Place(draft);
        var start = draft.Bytes[from..].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0) return;
        start += from;
        var length = draft.Bytes[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        draft.Replace(start, length < 0 ? draft.Length - start : length, Encoding.ASCII.GetBytes(Figure(draft).ToString(System.Globalization.CultureInfo.InvariantCulture)), keepsLengths);
    }

    /// <summary>A part, a word or an opening so often that time and memory that grow faster than the file show.</summary>
    private void Swell(Draft draft)
    {
        ReadOnlySpan<byte> unit = dice.Below(4) switch
        {
            0 => dice.Of(Openings),
            1 => dice.Of(Tokens),
            2 => dice.Of(Members),
            _ => Any(draft) is { } part ? draft.Bytes[part.Start..Math.Min(part.End, part.Start + 2000)].ToArray() : dice.Of(Openings),
        };
        if (unit.IsEmpty) return;
        var swollen = new byte[dice.Between(100_000, 900_000) / unit.Length * unit.Length];
        for (var at = 0; at < swollen.Length; at += unit.Length) unit.CopyTo(swollen.AsSpan(at));
        draft.Replace(Any(draft) is { } place ? (dice.OneIn(2) ? place.Start : Math.Min(place.Start + place.Header, place.End)) : Place(draft), 0, swollen, true);
    }

    /// <summary>Something that opens and is never closed, often.</summary>
    private void Deepen(Draft draft, bool keepsLengths)
    {
        var opening = dice.Of(Openings);
        var times = dice.Of((ReadOnlySpan<int>)[2, 10, 40, 200, 3000]);
        draft.Replace(Place(draft), 0, [.. Enumerable.Repeat(opening, Math.Min(times, 8192 / opening.Length)).SelectMany(bytes => bytes)], keepsLengths);
    }
}
