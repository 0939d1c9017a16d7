using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading.Pdf;

namespace Candor.Provenance.Writing.Pdf;

/// <summary>Texts as PDF writes them, and labels in them.</summary>
internal static class PdfText
{
    /// <summary>A literal string.</summary>
    public static byte[] Write(string text) => Write(Encoding.Latin1.GetBytes(text), isHexadecimal: false);

    /// <summary>A label with the propagator's fields set, in the form it had.</summary>
    /// <returns>Null if it is no label, or cannot be read.</returns>
    public static byte[]? Update(PdfObjects objects, string key, PdfValue? value, byte[] raw, LabelPlan plan)
    {
        if (value is PdfString { Value: var old, IsHexadecimal: var isHexadecimal })
        {
            var text = PdfStrings.Text(old);
            if (!AigcFinder.IsLabel(key, text) || plan.Update(text) is not { } updated) return null;
            return updated == text ? raw : Write(Encode(updated, old), isHexadecimal);
        }

        if (value is not PdfDictionary || !key.Equals("AIGC", StringComparison.OrdinalIgnoreCase) || PdfEntries.Read(raw, objects.File.Limits.Depth) is not { } fields) return null;
        foreach (var (name, field) in plan.PropagatorFields) fields.Set(name, Write(field));
        return fields.IsChanged ? fields.ToArray() : raw;
    }

    /// <summary>In the encoding that the text had.</summary>
    private static byte[] Encode(string text, byte[] like) => like switch
    {
        [0xFE, 0xFF, ..] => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        [0xFF, 0xFE, ..] => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        [0xEF, 0xBB, 0xBF, ..] => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        _ => text.All(character => character <= 0xFF) && !Reading.Bytes.IsUtf8(like) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text),
    };

    private static byte[] Write(byte[] text, bool isHexadecimal)
    {
        if (isHexadecimal) return Encoding.ASCII.GetBytes($"<{Convert.ToHexString(text)}>");
        List<byte> written = [(byte)'('];
        foreach (var character in text)
        {
            if (character is (byte)'(' or (byte)')' or (byte)'\\') written.AddRange([(byte)'\\', character]);
            else if (character == '\r') written.AddRange("\\r"u8);
            else written.Add(character);
        }

        written.Add((byte)')');
        return [.. written];
    }
}
