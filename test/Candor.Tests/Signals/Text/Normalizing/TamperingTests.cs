using Xunit;

namespace Candor.Tests.Signals.Text.Normalizing;

/// <summary>Each sort of tampering: what must be seen, and beside it what people write that looks like it to a machine.</summary>
public sealed class TamperingTests
{
    [Theory]
    [InlineData("free mo\u200Bney", 1)]
    [InlineData("微\u200B信\u2060号", 2)]
    [InlineData("w\u200Do\u200Cw", 2)]
    [InlineData("a\u0000b\u034Fc\u3164d", 3)]
    [InlineData("ab\uFEFFcd", 1)]
    public void Invisible_characters_within_a_word_are_seen(string text, int count)
    {
        Assert.Equal(count, Normal.TamperingOf(text).ZeroWidth);
        Assert.Equal(Normal.Of(string.Concat(text.Where(c => char.IsLetter(c) && c != '\u3164' || c == ' '))), Normal.Of(text));
    }

    [Theory]
    [InlineData("👨\u200D👩\u200D👧\u200D👦 ❤\uFE0F\u200D🔥 🏃\u200D♀\uFE0F")] // families and the like
    [InlineData("می\u200Cخواهم کتاب\u200Cها")] // Persian
    [InlineData("क्\u200Dष र्\u200Dय")] // Hindi
    [InlineData("ภาษา\u200Bไทย")] // Thai, words parted
    [InlineData("\uFEFFbyte order mark at the start")]
    [InlineData("what an editor leaves behind.\u200B \u200B")]
    public void Those_that_writing_needs_are_not(string text) => AssertHarmless(text);

    [Theory]
    [InlineData("mo\u00ADney")]
    public void A_soft_hyphen_within_a_word_is_seen(string text)
    {
        Assert.Equal(1, Normal.TamperingOf(text).SoftHyphens);
        Assert.Equal("money", Normal.Of(text));
    }

    [Theory]
    [InlineData("a\uFE0Fb\uFE01", 2)]
    [InlineData("😀\uFE0F\uFE01\uFE02", 2)] // bytes hidden behind an emoji
    [InlineData("国\U000E0101\U000E0102", 1)]
    public void Selectors_without_use_are_seen(string text, int count) => Assert.Equal(count, Normal.TamperingOf(text).Selectors);

    [Theory]
    [InlineData("❤\uFE0F 1\uFE0F\u20E3 ™\uFE0F ℹ\uFE0F 👁\uFE0F")]
    [InlineData("葛\U000E0100飾区")] // a form of an ideograph, in Japanese names
    public void Selectors_with_use_are_not(string text) => AssertHarmless(text);

    [Fact]
    public void Text_hidden_in_tags_is_seen_and_a_regional_flag_is_not()
    {
        Assert.Equal(3, Normal.TamperingOf("hi\U000E0061\U000E0062\U000E0063").Tags);
        Assert.Equal(2, Normal.TamperingOf("🏴\U000E0061\U000E0062").Tags); // without an end
        AssertHarmless("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F");
    }

    [Theory]
    [InlineData("\u202Eyenom eerf", 1)]
    [InlineData("mo\u200Fney", 1)]
    [InlineData("微\u2066信\u2069号", 2)]
    [InlineData("שלום \u202Eabc", 1)] // an override even there
    public void Directions_that_hide_are_seen(string text, int count) => Assert.Equal(count, Normal.TamperingOf(text).Directions);

    [Theory]
    [InlineData("שלום\u200F! abc\u200E ש\u200Fל")]
    [InlineData("قال \u2067محمد\u2069 ذلك")]
    [InlineData("call \u202D+1 555 0100\u202C now")] // as telephones paste numbers
    [InlineData("hi \u2068Ada\u2069, hello")] // as messengers paste names
    public void Directions_that_serve_the_writing_are_not(string text) => AssertHarmless(text);

    [Theory]
    [InlineData("раypal", "paypal", 2)] // Cyrillic р and а
    [InlineData("аррlе", "apple", 4)]
    [InlineData("fаcеbook", "facebook", 2)]
    [InlineData("gοοgle", "google", 2)] // Greek
    [InlineData("hellօ", "hello", 1)] // Armenian
    [InlineData("ᎪMERICA", "AMERICA", 1)] // Cherokee
    [InlineData("h𝐞llo wｏrld", "hello world", 2)]
    [InlineData("caf\u0435\u0301s", "cafés", 1)] // with its accent
    public void A_look_alike_in_a_latin_word_is_folded(string text, string normal, int count)
    {
        Assert.Equal(normal, Normal.Of(text));
        Assert.Equal(count, Normal.TamperingOf(text).Homoglyphs);
    }

    [Theory]
    [InlineData("мoлокo", "молоко", 2)]
    [InlineData("Mосква и Kиев", "Москва и Киев", 2)]
    public void A_latin_letter_in_a_russian_word_is_folded_back(string text, string normal, int count)
    {
        Assert.Equal(normal, Normal.Of(text));
        Assert.Equal(count, Normal.TamperingOf(text).Homoglyphs);
    }

    [Theory]
    [InlineData("Привет, как дела? Сосна, оса, роса.")]
    [InlineData("А я купил iPhone и USB-кабель")] // words of one script each
    [InlineData("IT-шник, PRщик")]
    [InlineData("Καλημέρα και α + β = γ")]
    [InlineData("5 μm, ΔT, αx + b, ρgh, 3 kΩ")] // formulas
    [InlineData("Բարեւ")]
    [InlineData("ᏣᎳᎩ")]
    public void Other_scripts_are_no_tampering(string text)
    {
        Assert.Equal(0, Normal.TamperingOf(text).Total);
        Assert.Equal(0, Normal.TamperingOf(text).Harmless);
    }

    [Theory]
    [InlineData("𝓱𝓮𝓵𝓵𝓸 ＡＢＣ商店 𝑥 + 𝑦")]
    public void A_whole_word_in_a_style_is_decoration(string text) => AssertHarmless(text);

    [Fact]
    public void Stacked_marks_are_seen_and_cut()
    {
        Assert.Equal(5, Normal.TamperingOf("e" + new string('\u0335', 10)).Marks);
        Assert.Equal("e" + new string('\u0335', 5), Normal.Of("e" + new string('\u0335', 10)));
    }

    [Theory]
    [InlineData("Tiếng Việt rất đẹp ư\u0323\u0301")]
    [InlineData("שָׁלוֹם בְּרֵאשִׁ֖ית")]
    [InlineData("بِسْمِ ٱللَّٰهِ")]
    [InlineData("ที่นี่ น้ำ")]
    [InlineData("བསྒྲུབས")]
    public void Scripts_with_many_marks_are_no_tampering(string text) => Assert.Equal(0, Normal.TamperingOf(text).Total);

    [Theory]
    [InlineData("buy\u00A0cheap\u2009now", 2)]
    [InlineData("微\u2800信", 1)]
    public void Unusual_blanks_between_letters_are_seen(string text, int count)
    {
        Assert.Equal(count, Normal.TamperingOf(text).Spaces);
        Assert.Equal(count, Normal.Of(text).Count(c => c == ' '));
    }

    [Theory]
    [InlineData("Vraiment\u00A0? «\u00A0Oui\u00A0»\u202F!")]
    [InlineData("10\u00A0000\u202F€, page\u00A05, 3\u00A0kg")]
    [InlineData("\u2003\u2003第一段。\u00A0 好")]
    public void Those_of_typography_are_not(string text) => AssertHarmless(text);

    [Theory]
    [InlineData("buy g p t now", 1)]
    [InlineData("V X : w e c h a t", 1)]
    [InlineData("g p t", 1)]
    public void A_word_in_single_letters_is_counted_and_is_no_proof(string text, int count)
    {
        Assert.Equal(count, Normal.TamperingOf(text).SpacedWords);
        Assert.Equal(0, Normal.TamperingOf(text).Total);
        Assert.Equal(Normal.TamperingOf(text).SpacedWords, Normal.TamperingOf(text + " \u00AD").SpacedWords);
    }

    [Theory]
    [InlineData("a b c d")]
    [InlineData("I a man")]
    [InlineData("J. R. R. Tolkien, U.S.A.")]
    [InlineData("你 好 啊")]
    public void Lists_and_initials_are_none(string text) => Assert.Equal(0, Normal.TamperingOf(text).SpacedWords);

    private static void AssertHarmless(string text)
    {
        var tampering = Normal.TamperingOf(text);
        Assert.Equal(0, tampering.Total);
        Assert.True(tampering.Harmless > 0);
    }
}
