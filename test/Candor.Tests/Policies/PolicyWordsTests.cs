using System.Text.RegularExpressions;
using Candor.Cli.Policies;
using Candor.Cli.Reporting;
using Candor.Enforcement;
using Candor.Labels;
using Candor.Policy;
using Candor.Policy.Counting;
using Xunit;

namespace Candor.Tests.Policies;

public sealed partial class PolicyWordsTests
{
    [Fact]
    public void Everything_has_a_name_of_its_own_in_both_languages()
    {
        HaveNames<MeasureKind>(PolicyWords.NameOf);
        HaveNames<MeasureKind>(PolicyWords.MeaningOf);
        HaveNames<MeasureScope>(PolicyWords.NameOf);
        HaveNames<MeasureStatus>(PolicyWords.NameOf);
        HaveNames<Hold>(PolicyWords.NameOf);
        HaveNames<Stance>(PolicyWords.NameOf);
        HaveNames<Duty>(PolicyWords.NameOf);
        HaveNames<Degree>(PolicyWords.NameOf);
        HaveNames<LabelAct>(PolicyWords.NameOf);
        HaveNames<Hiding>(PolicyWords.NameOf);
        HaveNames<CounterKey>(PolicyWords.NameOf);
    }

    [Fact]
    public void Every_type_of_event_that_a_rule_may_name_has_words() => Assert.All(EventTypes.All, type => AreWords(PolicyWords.NameOf(type)));

    [Theory]
    [InlineData(86_400_000L, "1 day", "1 天")]
    [InlineData(1_209_600_000L, "14 days", "14 天")]
    [InlineData(5_400_000L, "90 minutes", "90 分钟")]
    [InlineData(1_001L, "1001 milliseconds", "1001 毫秒")]
    [InlineData(null, "without an end", "没有期限")]
    public void A_length_is_told_in_its_largest_whole_unit(long? milliseconds, string english, string chinese) => Assert.Equal(new Bilingual(english, chinese), PolicyWords.Length(milliseconds));

    private static void HaveNames<T>(Func<T, Bilingual> nameOf)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(nameOf).ToArray();

        Assert.Equal(names.Length, names.Select(name => name.English).Distinct().Count());
        Assert.Equal(names.Length, names.Select(name => name.Chinese).Distinct().Count());
        Assert.All(names, AreWords);
    }

    private static void AreWords(Bilingual name)
    {
        Assert.DoesNotMatch(Han(), name.English);
        Assert.NotEqual("", name.English);
        Assert.Matches(Han(), name.Chinese);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
