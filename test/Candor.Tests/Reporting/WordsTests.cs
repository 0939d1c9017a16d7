using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Candor.Cli.Reporting;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Reporting;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        var texts = typeof(ReportPage).Assembly.GetTypes()
            .Where(type => type.Namespace == "Candor.Cli.Reporting.Words")
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .SelectMany(property => Texts(property.GetValue(null)!).Select(text => ($"{property.DeclaringType!.Name}.{property.Name}", text)))
            .ToArray();

        Assert.True(texts.Length > 120);
        foreach (var (name, text) in texts)
        {
            Assert.False(string.IsNullOrWhiteSpace(text.English), name);
            Assert.False(Han().IsMatch(text.English), name);
            Assert.True(Han().IsMatch(text.Chinese), name);
            Assert.True(Places(text.English).SequenceEqual(Places(text.Chinese)), name);
        }
    }

    [Fact]
    public void Every_verdict_has_a_name() => Assert.All(Enum.GetValues<VerdictKind>(), kind =>
    {
        Assert.Matches(Han(), Cli.Reporting.Words.NameWords.Short(kind).Chinese);
        Assert.Matches(Han(), Cli.Reporting.Words.NameWords.Full(kind).Chinese);
    });

    private static IEnumerable<Bilingual> Texts(object value) => value switch
    {
        Bilingual text => [text],
        IEnumerable<Bilingual> list => list,
        ITuple pair => Enumerable.Range(0, pair.Length).SelectMany(i => Texts(pair[i]!)),
        System.Collections.IEnumerable list => list.Cast<object>().SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
