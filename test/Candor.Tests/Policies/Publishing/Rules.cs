using Candor.Cli.Policies;
using Candor.Cli.Policies.Publishing;
using Candor.Policy;

namespace Candor.Tests.Policies.Publishing;

/// <summary>Policies to be published.</summary>
internal static class Rules
{
    /// <summary>Three versions, with all that a page can say.</summary>
    public const string Text = """
        policy: harbour
        title: { en: "AI at the harbour", zh: "港口 AI 规则" }
        source: "Meeting of the harbour council"

        versions:
          - version: "2026-01"
            effective: 2026-01-01T00:00:00+08:00
            duty: encouraged
            note: { en: "The beginning.", zh: "开始。" }
          - version: "2026-02"
            effective: 2026-02-01T09:30:00+08:00
            duty: asked
            note: { en: "Pictures too.", zh: "图片也在内。" }
          - version: "2026-03"
            effective: 2026-03-01
            duty: required
            note: { en: "A duty now.", zh: "成为义务。" }

        classes:
          - { class: diagrams, stance: encouraged, implements: [R41], team: creators, text: { en: "Drawing a chart of the harbour.", zh: "绘制港口图。" } }
          - { class: translations, stance: allowed, text: { en: "Translating notices.", zh: "翻译通知。" } }
          - { class: silent_ai, stance: opposed, since: "2026-02", text: { en: "AI that nobody tells of.", zh: "无人说明的 AI。" } }
          - { class: old_use, stance: opposed, until: "2026-02", text: { en: "What was refused once.", zh: "曾经反对的用途。" } }

        thresholds:
          most_links: { value: 12 }
          most_replies: { value: 30, strata: { "*/brand": 300 } }

        counters:
          replies_1h: { kind: count, on: [comment.created], by: account, window: 1h, where: "event.is_reply" }
          reporters_7d: { kind: distinct, of: account, on: [report.filed], by: subject, window: 7d }

        exemptions:
          - id: lighthouse
            accounts: [keeper-17]
            rules: [many-replies]
            until: 2026-12-31T00:00:00+08:00
            because: { en: "It answers ships.", zh: "答复船只。" }

        strikes:
          last: 60d
          ladder:
            - { at: 3, measure: limit_posting, for: 7d }
            - { at: 9, measure: ban }

        safety:
          quotas: { suspend: 0, warn: 200 }
          rule_quota: 50
          audit: { share: 0.05, seed: 11 }
          families: 2
          ban_share: 0.9
          precision_floor: 0.8
          mistakes: { bound: 0.03, stops_from: limit_distribution }

        rules:
          - id: old-rule
            class: old_use
            until: "2026-02"
            on: [post.created]
            when: |-
              event.links > 3
            then: [{ measure: warn }]
            because: { en: "Old.", zh: "旧。" }
          - id: not-told
            implements: [R1, R5]
            class: silent_ai
            team: labels
            since: "2026-02"
            on: [post.created]
            quota: 9
            when: |-
              file.is_marked
              && event.declared in ['unstated', 'none']
            then:
              - { measure: label, about: content, act: force, degree: file, hiding: omission }
              - { measure: limit_distribution, about: content, for: 14d, strike: 2 }
            because:
              en: "Authors {policy.duty == 'required' ? 'have to tell' : 'are asked to tell'}; the file says '{file.degree}'. More than {int(thresholds.most_links)} links. {{Braces}}"
              zh: "作者{policy.duty == 'required' ? '必须' : '请'}说明；文件标识为“{file.degree}”。超过 {int(thresholds.most_links)} 个链接。"
          - id: many-replies
            on: [comment.created]
            rollout: 25
            when: |-
              counters.replies_1h > thresholds.most_replies
            then: [{ measure: warn, about: account, for: 30d }, { measure: suspend, about: account, for: 3d }]
            because:
              en: "{int(counters.replies_1h)} replies, limit {int(thresholds.most_replies)}."
              zh: "{int(counters.replies_1h)} 条回复，界限 {int(thresholds.most_replies)}。"
          - id: good-chart
            class: diagrams
            since: "2026-03"
            on: [post.curated]
            when: |-
              curation.stance == 'encouraged' && labels.declared in ['assisted', 'edited', 'composite', 'generated']
            then: [{ measure: boost, about: content, for: 14d }]
            because: { en: "A good chart.", zh: "好图。" }
          - id: on-trial
            class: silent_ai
            since: "2026-03"
            mode: shadow
            on: [account.judged]
            when: |-
              verdict.kind == 'managed'
            then: [{ measure: ban, about: account }]
            because: { en: "Only a trial.", zh: "仅为试验。" }
        """;

    public static CompiledPolicy Policy => PolicyFile.Parse(Text, "harbour.yaml");

    /// <summary>A version as it is told to the public.</summary>
    public static PublishedVersion Published(string? version = null) => PublishedVersion.Of(Policy, version);

    /// <summary>A policy of one version with these rules (and counters before them).</summary>
    public static PublishedVersion Of(string rules, string rest = "") => PublishedVersion.Of(
        PolicyFile.Parse($$"""
            policy: test
            title: { en: "Test", zh: "测试" }
            versions: [{ version: "1", effective: 2026-01-01 }]
            {{rest}}
            rules:
            {{rules}}
            """, "test.yaml"), null);

    /// <summary>A rule.</summary>
    public static string Rule(string id, string when, string then = "{ measure: limit_distribution, about: content }", string on = "post.created", string more = "") => $$"""
          - { id: {{id}}, on: [{{on}}], when: "{{when}}", then: [{{then}}], because: { en: "Because.", zh: "因为。" }{{more}} }

        """;
}
