using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Aigc;

public sealed class AigcJsonTests
{
    [Theory]
    [InlineData("bare", "@")]
    [InlineData("wrapped", "{\"AIGC\":@}")]
    [InlineData("with white space", " \r\n@\0\0")]
    public void A_proper_label_is_compliant_in_both_forms(string form, string pattern)
    {
        var found = Of(pattern.Replace("@", Make.Label, StringComparison.Ordinal));

        Assert.True(found.Grade == AigcGrade.Compliant, $"{form}: {string.Join(", ", found.Breaches)}");
        Assert.Equal(Make.Label, found.Label!.ToJson());
    }

    [Theory]
    [InlineData("{&quot;Label&quot;:&quot;1&quot;}", "1")]
    [InlineData("{'Label':'1'}", "1")]
    [InlineData("{\"Label\":1}", "1")]
    [InlineData("{\\\"Label\\\":\\\"2\\\"}", "2")]
    [InlineData("\"{\\\"Label\\\":\\\"3\\\"}\"", "3")]
    [InlineData("{\"AIGC\":\"{\\\"Label\\\":\\\"3\\\"}\"}", "3")]
    [InlineData("\"AIGC\":{\"Label\":\"1\"}", "1")]
    [InlineData("AIGC: {\"Label\":\"1\"}", "1")]
    [InlineData("{\"Label\":\"AIGC\",}", "AIGC")]
    public void A_label_in_bad_writing_is_read_all_the_same(string text, string label)
    {
        var found = Of(text);

        Assert.Equal(label, found.Label?.Label);
        Assert.Equal(AigcGrade.NonCompliant, found.Grade);
    }

    [Theory]
    [InlineData("\"Label\":\"1\"", "\"Label\":\"4\"", "Label: value")]
    [InlineData("\"Label\":\"1\"", "\"Label\":1", "Label: type")]
    [InlineData("\"Label\":\"1\",", "", "Label: missing")]
    [InlineData("\"ProduceID\":\"p-1\"", "\"ProduceID\":\"\"", "ProduceID: empty")]
    [InlineData("\"ProduceID\":\"p-1\"", "\"ProduceID\":\"p 1\"", "ProduceID: characters")]
    [InlineData("\"ProduceID\":\"p-1\"", "\"ProduceID\":\"编号\"", "ProduceID: characters")]
    [InlineData("\"ProduceID\":\"p-1\"", "\"ProduceID\":\"p\\\\1\"", "ProduceID: characters")]
    [InlineData("\"ReservedCode2\":\"\"", "\"ReservedCode2\":\"\",\"Model\":\"x\"", "Model: unknown")]
    [InlineData("\"ReservedCode2\":\"\"", "\"ReservedCode2\":\"\",\"Label\":\"1\"", "Label: twice")]
    [InlineData(",\"ReservedCode2\":\"\"", "", "ReservedCode2: missing")]
    public void Every_breach_is_named(string old, string changed, string breach)
    {
        var found = Of(Make.Label.Replace(old, changed, StringComparison.Ordinal));

        Assert.Equal(AigcGrade.NonCompliant, found.Grade);
        Assert.Equal([breach], found.Breaches.Select(each => each.ToString()));
    }

    [Fact]
    public void An_escaped_quote_in_a_value_is_allowed() =>
        Assert.Equal(AigcGrade.Compliant, Of(Make.Label.Replace("p-1", "p\\\"1", StringComparison.Ordinal)).Grade);

    [Theory]
    [InlineData("yes")]
    [InlineData("{")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"Label\":\"\\ud800\"}")]
    public void What_cannot_be_read_is_a_label_that_breaks_the_standard(string text)
    {
        var found = Of(text);

        Assert.Equal(AigcGrade.NonCompliant, found.Grade);
        Assert.Equal("tEXt keyword AIGC, unreadable", found.Place);
    }

    [Fact]
    public void Two_labels_are_a_breach_even_if_they_are_equal()
    {
        var text = Make.Latin($"AIGC\0{Make.Label}");

        var found = Make.Inspect(Make.Png(("tEXt", text), ("tEXt", text))).Aigc;

        Assert.Equal(["several"], found.Breaches.Select(each => each.ToString()));
        Assert.Equal(["tEXt keyword AIGC, bare object"], found.OtherPlaces);
    }

    private static AigcFinding Of(string text) => Make.Inspect(Make.Png(("tEXt", [.. "AIGC\0"u8, .. System.Text.Encoding.UTF8.GetBytes(text)]))).Aigc;
}
