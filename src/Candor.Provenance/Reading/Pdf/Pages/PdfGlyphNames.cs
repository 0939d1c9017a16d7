using System.Globalization;
using System.Text;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Characters by the names of their glyphs (Adobe Glyph List): what labels are written with.</summary>
internal static class PdfGlyphNames
{
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["space"] = " ",
        ["exclam"] = "!",
        ["quotedbl"] = "\"",
        ["numbersign"] = "#",
        ["dollar"] = "$",
        ["percent"] = "%",
        ["ampersand"] = "&",
        ["quotesingle"] = "'",
        ["parenleft"] = "(",
        ["parenright"] = ")",
        ["asterisk"] = "*",
        ["plus"] = "+",
        ["comma"] = ",",
        ["hyphen"] = "-",
        ["period"] = ".",
        ["slash"] = "/",
        ["zero"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["colon"] = ":",
        ["semicolon"] = ";",
        ["less"] = "<",
        ["equal"] = "=",
        ["greater"] = ">",
        ["question"] = "?",
        ["at"] = "@",
        ["bracketleft"] = "[",
        ["backslash"] = "\\",
        ["bracketright"] = "]",
        ["underscore"] = "_",
        ["braceleft"] = "{",
        ["bar"] = "|",
        ["braceright"] = "}",
        ["quoteleft"] = "\u2018",
        ["quoteright"] = "\u2019",
        ["quotedblleft"] = "\u201C",
        ["quotedblright"] = "\u201D",
        ["endash"] = "\u2013",
        ["emdash"] = "\u2014",
        ["bullet"] = "\u2022",
        ["nbspace"] = "\u00A0",
        ["ff"] = "ff",
        ["fi"] = "fi",
        ["fl"] = "fl",
        ["ffi"] = "ffi",
        ["ffl"] = "ffl",
    };

    /// <summary>The text of a glyph; empty if the name does not say.</summary>
    public static string Text(string name)
    {
        if (name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0) name = name[..dot];
        if (name.Length == 1) return name;
        if (Signs.TryGetValue(name, out var sign)) return sign;
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7) return Character(name[3..7]);
        return name[0] == 'u' && name.Length is >= 5 and <= 7 ? Character(name[1..]) : "";
    }

    private static string Character(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && Rune.TryCreate(number, out var rune) ? rune.ToString() : "";
}
