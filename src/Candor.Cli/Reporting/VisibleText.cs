using System.Globalization;
using System.Text;

namespace Candor.Cli.Reporting;

/// <summary>
/// Writes untrusted text into a page: markup becomes text, and characters that cannot be seen (controls, direction marks, zero-width and odd spaces, broken
/// surrogates) become a box with their number, so that two ids that differ look different.
/// </summary>
internal static class VisibleText
{
    /// <summary>Appends a text.</summary>
    public static void Append(StringBuilder page, string? text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isWhole || IsHidden(rune)) page.Append(CultureInfo.InvariantCulture, $"<span class=\"hid\">U+{(isWhole ? rune.Value : rest[0]):X4}</span>");
            else AppendVisible(page, rest[..length]);
            rest = rest[length..];
        }
    }

    private static void AppendVisible(StringBuilder page, ReadOnlySpan<char> character) => _ = character switch
    {
        "<" => page.Append("&lt;"),
        ">" => page.Append("&gt;"),
        "&" => page.Append("&amp;"),
        "\"" => page.Append("&quot;"),
        "'" => page.Append("&#39;"),
        _ => page.Append(character),
    };

    /// <summary>Whether a character cannot be seen.</summary>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => true,
        _ => rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0, // letters and signs without a shape
    };
}
