using System.Text.Json;
using System.Text.RegularExpressions;
using Candor.Cli.Policies;
using Candor.Policy;
using Xunit;

namespace Candor.Tests.Policies;

public sealed partial class FactWordsTests
{
    [Fact]
    public void Every_fact_that_a_reason_may_show_has_words_in_both_languages()
    {
        var paths = typeof(Facts).GetProperties().Where(part => part.Name is not (nameof(Facts.Counters) or nameof(Facts.Thresholds)))
            .SelectMany(part => part.PropertyType.GetProperties().Where(fact => fact.PropertyType != typeof(bool)).Select(fact => $"{Snake(part.Name)}.{Snake(fact.Name)}"))
            .ToArray();

        Assert.True(paths.Length > 60);
        Assert.DoesNotContain(paths, path => FactWords.Of(path) is null);
        Assert.All(paths, path => Assert.DoesNotMatch(Han(), FactWords.Of(path)!.Value.English));
        Assert.All(paths, path => Assert.Matches(Han(), FactWords.Of(path)!.Value.Chinese));
    }

    [Fact]
    public void A_path_that_is_not_known_has_none() => Assert.Null(FactWords.Of("event.nothing"));

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
