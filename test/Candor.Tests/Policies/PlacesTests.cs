using Candor.Cli.Mapping.Reading;
using Candor.Cli.Policies.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using YamlDotNet.RepresentationModel;
using static Candor.Tests.Policies.Written;

namespace Candor.Tests.Policies;

/// <summary>What is wrong in an expression is told where it stands in the document, however YAML writes it.</summary>
public sealed class PlacesTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Theory]
    [InlineData("event.tags > account.¦nothing")]
    [InlineData("'event.tags > account.¦nothing'")]
    [InlineData("\"event.tags > account.¦nothing\"")]
    [InlineData("'event.type == ''post.created'' && account.¦nothing > 1'")]
    [InlineData("\"event.type == \\\"post.created\\\" && account.¦nothing > 1\"")]
    [InlineData("\"event.type == '\\u4e2d\\x41\\t' && account.¦nothing > 1\"")]
    [InlineData("event.type == '中文😀' && account.¦nothing > 1")]
    [InlineData("|-\n      event.tags > account.¦nothing")]
    [InlineData("|\n      event.tags > account.¦nothing")]
    [InlineData("|- # why\n          event.tags >\n          account.¦nothing")]
    [InlineData("|-\n      event.tags > 1 &&\n      event.links > 2 &&\n        account.¦nothing > 1")]
    [InlineData("|-\n      event.tags > 1 &&\n\n      account.¦nothing > 1")]
    [InlineData("|-\n\n\n      event.tags > 1 &&\n      account.¦nothing > 1")]
    [InlineData("|2-\n         event.tags > 1 &&\n      account.¦nothing > 1")]
    [InlineData(">-\n      event.tags > 1 &&\n      account.¦nothing > 1")]
    [InlineData("event.tags > 1 &&\n        account.¦nothing > 1")]
    [InlineData("'event.tags > 1 &&\n\n      event.type != '''' && account.¦nothing > 1'")]
    [InlineData("\"event.tags > 1 && \\\n      account.¦nothing > 1\"")]
    [InlineData("|-\r\n      event.tags > 1 &&\r\n      account.¦nothing > 1")]
    public void A_field_that_is_not_there_is_told_where_it_stands(string when)
    {
        var wrong = WrongHere(Head + $$"""
            rules:
              - id: one
                on: [post.created]
                when: {{when}}
                then: [{ measure: warn }]
                because: { en: "x", zh: "y" }
            """);

        Assert.Contains("nothing", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Of {account.acts} acts {account.¦nothin} are no posts.\"")]
    [InlineData("'It''s {account.¦nothin}.'")]
    [InlineData("\"{{one}} \\\"two\\\" {account.¦nothin}\"")]
    [InlineData("Plain {account.acts} and {account.¦nothin}")]
    [InlineData("|-\n        First {account.acts}\n        then {account.¦nothin}")]
    [InlineData("|-\n\n        then {account.acts +\n          account.¦nothin}")]
    [InlineData("\"Never ¦{account.acts\"")]
    public void In_a_reason_too(string english)
    {
        WrongHere(Head + $$"""
            rules:
              - id: one
                on: [post.created]
                when: "true"
                then: [{ measure: warn }]
                because:
                  en: {{english}}
                  zh: "好"
            """);
    }

    [Fact]
    public void Every_character_of_a_text_is_found_where_it_was_written() => Prop.ForAll(Texts.ToArbitrary(), one =>
    {
        var yaml = $"first: 1\nunder:\n  key: {one}\nlast: 2\n";
        var root = (YamlMappingNode)YamlText.Root(yaml, "x", "a mapping")!;
        var scalar = (YamlScalarNode)((YamlMappingNode)root.Children["under"]).Children["key"];
        var (located, lines) = (new ScalarPlaces(yaml).Of(scalar, scalar.Value!), yaml.Split('\n'));
        for (var i = 0; i < located.Text.Length; i++)
        {
            if (!char.IsAsciiLetter(located.Text[i])) continue;
            var place = located.PositionAt(i);
            Assert.Equal(located.Text[i], lines[place.Line - 1][place.Column - 1]);
        }
    }).Check(Many);

    /// <summary>Texts in every style of YAML, with letters, quotes, escapes and line ends.</summary>
    private static Gen<string> Texts
    {
        get
        {
            var words = Gen.Elements("a", "bc", "Def", "中", "😀", "x y", "g  h").NonEmptyListOf();
            return words.SelectMany(list => Gen.Choose(0, 1_000_000).Select(seed => Write([.. list], seed)));
        }
    }

    private static string Write(string[] words, int seed)
    {
        var random = new Random(seed);
        var style = random.Next(5);
        var joined = new System.Text.StringBuilder();
        foreach (var word in words)
        {
            var between = random.Next(4);
            if (joined.Length > 0) joined.Append(between == 0 ? "\n    " : between == 1 && style != 1 ? "\n\n    " : " ");
            joined.Append(word);
            joined.Append(style switch
            {
                2 when random.Next(2) == 0 => "''",
                3 => random.Next(6) switch { 0 => "\\\"", 1 => "\\u4e2d", 2 => "\\x2f", 3 => "\\U0001F600", 4 => "\\t", _ => "" },
                _ => "",
            });
        }

        return style switch
        {
            0 => $"|-\n    {joined}",
            1 => $">-\n    {joined}",
            2 => $"'z{joined}'",
            3 => $"\"z{joined}\"",
            _ => $"z{joined}",
        };
    }
}
