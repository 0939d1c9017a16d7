using System.Text;
using Candor.Signals.Text.Normalizing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Text.Normalizing;

public sealed class TextNormalizerTests
{
    private const int MostMarks = 5;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    [Fact]
    public void What_is_normal_stays_as_it_is() =>
        Prop.ForAll(RoughText.Any, text => Normal.Of(Normal.WrittenOut(Normal.Of(text))) == Normal.Of(text)).Check(Many);

    [Fact]
    public void A_text_is_the_same_in_every_normalization_form() => Prop.ForAll(RoughText.Any, rough =>
    {
        var text = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(rough)).Replace("\uFFFE", "", StringComparison.Ordinal);
        var normal = Normal.Of(text);
        return new[] { NormalizationForm.FormC, NormalizationForm.FormD, NormalizationForm.FormKC, NormalizationForm.FormKD }
            .All(form => Normal.Of(text.Normalize(form)) == normal);
    }).Check(Many);

    [Fact]
    public void The_fast_way_and_the_slow_way_give_the_same() => Prop.ForAll(RoughText.Any, text =>
        Normal.Of($"x {text} x") == Normal.Of($"x {text} x \u00AD")).Check(Many);

    [Fact]
    public void No_text_grows_beyond_bounds() => Prop.ForAll(RoughText.Any, text =>
        Normal.Of(text).Length <= 8 * text.Length + 128).Check(Many);

    [Fact]
    public void Nothing_in_a_text_forges_a_link_or_a_mention() => Prop.ForAll(RoughText.Any, rough =>
    {
        var text = string.Concat(rough.EnumerateRunes().Where(rune => !Normal.Of($"{rune}a").AsSpan().ContainsAny(':', NormalText.Mention)));
        return !Normal.Of(text).AsSpan().ContainsAny(NormalText.Link, NormalText.Mention);
    }).Check(Many);

    [Theory]
    [InlineData("ﷺ", "صلى الله عليه وسلم")]
    [InlineData("ﬁne ½ № 5 ㎡ ℃ …", "fine 1\u20442 No 5 m2 °C ...")]
    [InlineData("𝐇𝒆𝓁𝔩𝕠 Ｗｏｒｌｄ ⓞⓚ", "Hello World ok")]
    [InlineData("ｱｲｳ ｶﾞ ﾊﾟ", "アイウ ガ パ")]
    [InlineData("㈱ ㍻ ①②", "(株) 平成 12")]
    public void Compatibility_characters_are_folded(string text, string normal) => Assert.Equal(normal, Normal.Of(text));

    [Theory]
    [InlineData("Cafe\u0301 a\u0323\u0302 u\u0308\u0304", "Café ậ ǖ")]
    [InlineData("a\u0302\u0323", "ậ")] // whichever mark was typed first
    [InlineData("か\u3099は\u309A", "がぱ")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("가\u11A8", "각")]
    [InlineData("q\u0303", "q\u0303")] // there is no such letter
    public void Letters_and_marks_are_composed(string text, string normal) => Assert.Equal(normal, Normal.Of(text));

    [Theory]
    [InlineData("來這裡讀書", "来这里读书")]
    [InlineData("頭髮發財", "头发发财")]
    [InlineData("乾燥的乾坤", "干燥的干坤")] // a fold, not a conversion: both texts fold alike
    [InlineData("看著名著", "看着名着")]
    [InlineData("\uF9B5子", "例子")] // a compatibility ideograph
    [InlineData("沈先生甚麼", "沈先生甚么")]
    public void Traditional_characters_become_simplified_ones(string text, string normal) => Assert.Equal(normal, Normal.Of(text));

    [Theory]
    [InlineData("a  b\t c\u3000d", "a b c d")]
    [InlineData("  a \r\n b\rc\u2028d  ", "a\nb\nc\nd")]
    [InlineData("a\n \n\n\nb", "a\n\nb")]
    [InlineData("a &amp; b &#65;", "a &amp; b &#65;")]
    [InlineData(" \n\u3000", "")]
    [InlineData("", "")]
    public void Blanks_are_one_and_paragraphs_stay(string text, string normal) => Assert.Equal(normal, Normal.Of(text));

    [Theory]
    [InlineData("see https://a.example/b?c=1, or not", "see \uE000, or not")]
    [InlineData("见http://a.example。好", "见\uE000。好")]
    [InlineData("见http://a.example！", "见\uE000!")]
    [InlineData("hi @ada and ＠小明 你好", "hi \uE001 and \uE001 你好")]
    [InlineData("htt\u200Bps://a.example", "\uE000")]
    [InlineData("һttp://a.example", "\uE000")] // with a Cyrillic letter
    [InlineData("@ e@ http:// ://", "@ e@ http:// ://")]
    [InlineData("\uE000 \uE001 \uE002", "\uFFFD \uFFFD \uE002")]
    public void Links_and_mentions_are_one_character(string text, string normal) => Assert.Equal(normal, Normal.Of(text));

    [Theory]
    [InlineData("你好，世界！（真的）。", 5, 0)]
    [InlineData("你好,世界!(真的).", 0, 5)]
    [InlineData("你好，真的!", 1, 1)]
    [InlineData("「好」、《书》", 5, 0)]
    [InlineData("@ada http://a.example/b.c 好…", 0, 0)] // neither what points out of the text nor what has one width
    [InlineData("＠小明，好！\u00AD", 2, 0)]
    public void Marks_are_folded_and_their_width_is_told(string text, int full, int half) => Assert.Equal((full, half), Normal.WidthsOf(text));

    [Theory]
    [InlineData("\uD800a\uDC00")]
    [InlineData("\uDC00\uD800")]
    public void A_lone_surrogate_is_replaced(string text) => Assert.Equal(text.Replace('\uD800', '\uFFFD').Replace('\uDC00', '\uFFFD'), Normal.Of(text));

    [Fact]
    public void A_text_of_expansions_is_cut_and_one_of_marks_is_no_slower()
    {
        Assert.True(Normal.Of(new string('\uFDFA', 65_536)).Length <= 4 * 65_536 + 64);
        Assert.Equal("a" + new string('\u0483', MostMarks), Normal.Of("a" + new string('\u0483', 65_535)));
    }

    [Fact]
    public void A_whole_character_is_what_the_base_library_makes_of_it()
    {
        var differ = Enumerable.Range(0x20, 0xFFFE - 0x20)
            .Where(c => c is (< 0xD800 or > 0xDFFF) and not '@' and not 0xE000 and not 0xE001)
            .Select(c => $"{(char)c}")
            .Where(text => Normal.TamperingOf(text).Total + Normal.TamperingOf(text).Harmless == 0)
            .Where(text => Normal.Of("-" + text + "-") != Simplified("-" + text + "-"))
            .Select(text => ((int)text[0]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();

        Assert.Empty(differ);

        static string Simplified(string text) => Normal.Of(text.Normalize(NormalizationForm.FormKC));
    }
}
