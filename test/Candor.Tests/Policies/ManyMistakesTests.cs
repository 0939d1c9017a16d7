using Candor.Tests.Commands;
using Candor.Tests.Input;
using Xunit;
using static Candor.Tests.Policies.Written;

namespace Candor.Tests.Policies;

/// <summary>Everything that is wrong with a policy is told in one run, also by the command.</summary>
public sealed class ManyMistakesTests : IDisposable
{
    /// <summary>Eleven mistakes; a mark stands where each is told: before a name, a value, a field or an operator.</summary>
    private const string Mistaken = """
        policy: test
        title: { en: "Test", zh: "测试" }
        versions:
          - { version: "1", effective: 2026-01-01 }
          - { version: "2", effective: 2026-02-01 }
        classes:
          - class: art
            stance: encouraged
            ¦txt: { en: "Art", zh: "艺术" }
        counters:
          reporters: { kind: distinct, of: account, on: [report.filed], by: subject, window: ¦7 }
        rules:
          - id: field
            on: [post.created]
            when: |-
              event.tags > 3 &&
                account.¦actz > 10
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: type
            on: [post.created]
            when: |-

              event.has_text
                && event.tags ¦== 'many'
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: version
            on: [post.created]
            since: "¦3"
            when: "true"
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: class
            class: ¦artt
            on: [post.created]
            when: "true"
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: twice
            on: [post.created]
            when: "true"
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: ¦twice
            since: "2"
            on: [post.created]
            when: "true"
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: one-language
            on: [post.created]
            when: "true"
            then: [{ measure: warn }]
            because: ¦{ en: "x" }
          - id: counter
            on: [report.filed]
            when: 'event.type == ''report.filed'' && counters.¦reporter > 3.0'
            then: [{ measure: warn }]
            because: { en: "x", zh: "y" }
          - id: ban
            on: [account.judged]
            when: verdict.kind == 'managed'
            then: [¦{ measure: ban, for: 30d }]
            because: { en: "x", zh: "y" }
          - id: label
            on: [post.created]
            when: file.is_marked
            then:
              - ¦measure: label
                about: account
                act: confirm
            because: { en: "x", zh: "y" }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Eleven_mistakes_give_eleven_messages_in_the_order_of_the_document()
    {
        var wrong = Wrong(Mistaken.Replace("¦", "", StringComparison.Ordinal));

        Assert.Equal(Places(), wrong.Select(one => one[..one.IndexOf(' ', StringComparison.Ordinal)]));
        string[] said = ["'text'", "7d", "`acts`", "==", "no version 3", "no class artt", "two rules twice", "'zh' is missing", "`reporters`", "a ban with an end", "a label is about content"];
        Assert.All(said.Zip(wrong), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_tells_them_all_and_its_exit_code_is_1()
    {
        var file = _folder.Path("policy.yaml");
        File.WriteAllText(file, Mistaken.Replace("¦", "", StringComparison.Ordinal));
        var run = await CommandRun.Of("policy", "check", file);

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.All(Places(), place => Assert.Contains($"policy.yaml: line {place.Replace(":", ", column ", StringComparison.Ordinal)}: ", run.Output, StringComparison.Ordinal));
        Assert.Contains("11 problems.", run.Output, StringComparison.Ordinal);

        var json = await CommandRun.Of("policy", "check", file, "--json");
        var told = Assert.Single(json.Json.GetProperty("policies").EnumerateArray().ToArray());
        Assert.Equal((1, false, 11), (json.Code, told.GetProperty("valid").GetBoolean(), told.GetProperty("problems").GetArrayLength()));
    }

    [Fact]
    public async Task The_command_says_that_a_policy_is_in_order_and_its_exit_code_is_0()
    {
        var (good, bad) = (_folder.Path("good.yaml"), _folder.Path("bad.yaml"));
        File.WriteAllText(good, Head + "rules:\n" + RuleText("one", "event.tags > 3"));
        File.WriteAllText(bad, "policy: x\n");

        var run = await CommandRun.Of("policy", "check", good);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("1 rules", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of("policy", "check", good, bad)).Code);
    }

    private static string[] Places()
    {
        var places = new List<string>();
        foreach (var (number, line) in Mistaken.Split('\n').Index())
        {
            if (line.IndexOf('¦', StringComparison.Ordinal) is >= 0 and var column) places.Add($"{number + 1}:{column + 1}");
        }

        return [.. places];
    }
}
