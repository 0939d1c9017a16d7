using FsCheck;
using FsCheck.Fluent;

namespace Candor.Tests.Signals.Text.Normalizing;

/// <summary>Texts of the worst pieces there are, put together at random.</summary>
internal static class RoughText
{
    private static readonly string[] Pieces =
    [
        "a", "h", "http://", "https://a.example/b", "@ab", "＠", "@", "://", "x", "I", "é", "e\u0301", "\u0301", "\u0327", "\u0489", "\u0304\u0301\u0302",
        "а", "о", "с", "ж", "ё", "һ", "р", "α", "μ", "Δ", "ο", "օ", "Ꭺ", "𝐡", "𝗍", "Ａ", "ｈ", "Ⓜ", "ﬁ", "ﷺ", "…", "½", "¨", "℃", "™", "ǖ", "Å", "\u212B",
        "中", "國", "乾", "，", "。", "！", "（", "）", "\u3000", "か", "\u3099", "ｶ", "ﾞ", "가", "\u1100", "\u1161", "\u11A8", "ㄱ", "ㅏ", "豈", "\uFA1C", "⺟",
        "می", "\u200C", "\u200D", "\u200B", "\u00AD", "\uFE0F", "\uFE0E", "\uFEFF", "\u200F", "\u202E", "\u2066", "\u034F", "\u3164", "\u2800", "\u00A0",
        "ש", "\u05BC", "क", "\u094D", "ก", "\u0E48", "😀", "👩", "❤", "🏴", "\U000E0067", "\U000E007F", "\U0001F1E9", "\U0001D165", "\U0001D15E", "\U00011099\U000110BA",
        " ", "  ", "\n", "\r\n", "\r", "\t", "\u2028", "\u0000", "\uD800", "\uDC00", "\uE000", "\uE001", "\uFFFE", "\uFFFF", ".", ",", "5", "_", "\"", "”",
    ];

    /// <summary>Any characters, and pieces, mixed.</summary>
    public static Arbitrary<string> Any { get; } = Gen.Frequency(
            (8, Gen.Elements(Pieces)),
            (1, Gen.Choose(0, char.MaxValue).Select(c => $"{(char)c}")),
            (1, Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)))
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();
}
