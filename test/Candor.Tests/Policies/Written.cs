using Candor.Cli.Policies;
using Candor.Policy;
using Xunit;

namespace Candor.Tests.Policies;

/// <summary>Policies as people write them.</summary>
internal static class Written
{
    public const string Head = """
        policy: test
        title: { en: "Test", zh: "测试" }
        versions:
          - { version: "1", effective: 2026-01-01 }
          - { version: "2", effective: 2026-02-01, duty: asked }
          - { version: "3", effective: 2026-03-01, duty: required }

        """;

    public static CompiledPolicy Read(string text) => PolicyFile.Parse(text, "policy.yaml");

    /// <summary>A policy of the head and what follows.</summary>
    public static CompiledPolicy Of(string rest) => Read(Head + rest);

    /// <summary>A policy with one rule.</summary>
    public static CompiledPolicy Rule(string when, string on = "post.created", string then = "{ measure: warn }", string rest = "", string more = "") =>
        Of($"{rest}\nrules:\n{RuleText("rule", when, on, then, more)}");

    public static string RuleText(string id, string when, string on = "post.created", string then = "{ measure: warn }", string more = "") => $$"""
          - id: {{id}}
            on: [{{on}}]
            when: |-
              {{when}}
            then: [{{then}}]
            because: { en: "{{id}} fired", zh: "{{id}} 触发" }
            {{more}}

        """;

    /// <summary>What is wrong with a policy: `line:column message`.</summary>
    public static string[] Wrong(string text)
    {
        var fault = Assert.Throws<FormatException>(() => Read(text));
        return [.. fault.Message.Split('\n').Select(Shortened)];

        static string Shortened(string line)
        {
            Assert.StartsWith("policy.yaml: line ", line, StringComparison.Ordinal);
            var parts = line["policy.yaml: line ".Length..].Split(": ", 2);
            return $"{parts[0].Replace(", column ", ":", StringComparison.Ordinal)} {parts[1]}";
        }
    }

    /// <summary>The one thing that is wrong with a policy in which a place is marked by `¦`: it is told there.</summary>
    public static string WrongHere(string marked)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        Assert.True(at >= 0, "no place is marked");
        var before = marked[..at];
        var place = $"{before.Count(c => c == '\n') + 1}:{at - before.LastIndexOf('\n')}";
        var wrong = Assert.Single(Wrong(marked.Remove(at, 1)));
        Assert.StartsWith(place + " ", wrong, StringComparison.Ordinal);
        return wrong[(place.Length + 1)..];
    }
}
