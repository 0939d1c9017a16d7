using Xunit;
using static Candor.Tests.Policies.Written;

namespace Candor.Tests.Policies;

/// <summary>Everything that is wrong with a policy is told at once, each with its place.</summary>
public sealed class MistakesTests
{
    [Theory]
    [InlineData("¦- a list", "a policy is a mapping")]
    [InlineData("¦policy: x\ntitle: { en: a, zh: b }\nrules: []", "'versions' is missing")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: ¦[]\nrules: []", "at least one version")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: ¦7\nrules: []", "'versions' is a list", 2)]
    [InlineData("policy: x\ntitle: ¦{ en: a }\nversions: [{ version: a, effective: 2026-01-01 }]\nrules: []", "'zh' is missing in the title")]
    [InlineData("policy: x\ntitle: ¦hello\nversions: [{ version: a, effective: 2026-01-01 }]\nrules: []", "both languages")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: ¦tomorrow }]\nrules: []", "'effective' is a date")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: ¦2026-02-30 }]\nrules: []", "'effective' is a date")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [¦{ version: a }]\nrules: []", "'effective' is missing")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: 2026-01-01, duty: ¦forced }]\nrules: []", "encouraged, asked or required")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: 2026-01-02 }, { version: ¦b, effective: 2026-01-02 }]\nrules: []", "does not begin after")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: 2026-01-02 }, { version: ¦a, effective: 2026-01-03 }]\nrules: []", "two versions a")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [¦a]\nrules: []", "a version is a mapping", 2)]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: 2026-01-01 }]\n¦ruels: []", "did you mean 'rules'")]
    [InlineData("policy: x\ntitle: { en: a, zh: b }\nversions: [{ version: a, effective: 2026-01-01 }]\nrules: []\n¦rules: []", "this is no YAML")]
    [InlineData("policy: x\ntitle: &t { en: a, zh: b }\nversions: [{ version: a, effective: 2026-01-01, note: ¦*t }]\nrules: []", "aliases")]
    public void A_document_has_a_form(string marked, string said, int messages = 1) => IsTold(marked, said, messages);

    [Theory]
    [InlineData("classes: [{ class: a, stance: ¦good, text: { en: a, zh: b } }]", "encouraged, allowed or opposed")]
    [InlineData("classes: [¦{ class: a, text: { en: a, zh: b } }]", "'stance' is missing")]
    [InlineData("classes: [{ class: a, stance: allowed, since: \"¦9\", text: { en: a, zh: b } }]", "no version 9")]
    [InlineData("classes: [{ class: a, stance: allowed, since: \"2\", until: \"¦2\", text: { en: a, zh: b } }]", "does not come after 2")]
    [InlineData("classes: [{ class: a, stance: allowed, until: \"¦1\", text: { en: a, zh: b } }]", "does not come after the first")]
    [InlineData("classes: [{ class: a, stance: allowed, text: { en: a, zh: b } }, { class: ¦a, stance: opposed, since: \"3\", text: { en: a, zh: b } }]", "two classes a")]
    [InlineData("thresholds: { many: ¦lots }", "is a number")]
    [InlineData("thresholds: { many: ¦.nan }", "is a number")]
    [InlineData("thresholds: { many: ¦{ strata: { zh: 3 } } }", "'value' is missing")]
    [InlineData("thresholds: { many: { value: 1, strata: { ¦zh/person/high/x: 3 } } }", "language/kind/activity")]
    [InlineData("thresholds: { many: { value: 1, strata: { ¦zh/persn: 3 } } }", "person")]
    [InlineData("thresholds: { many: { value: 1, strata: { ¦zh/person/hihg: 3 } } }", "high")]
    [InlineData("thresholds: { many: { value: 1, strata: { zh: 1, '¦ZH': 3 } } }", "language")]
    [InlineData("thresholds: { many: { value: 1, strata: ¦[zh] } }", "'strata' is a mapping")]
    [InlineData("thresholds: { ¦Many: 3 }", "is no name")]
    [InlineData("thresholds: ¦[3]", "is a mapping from names")]
    public void Classes_and_thresholds_are_checked(string marked, string said) => IsTold(Head + marked + "\nrules: []", said);

    [Theory]
    [InlineData("counters: { c: ¦{ by: account, window: 1d } }", "'on' is missing")]
    [InlineData("counters: { c: ¦{ on: [post.created], window: 1d } }", "'by' is missing")]
    [InlineData("counters: { c: ¦{ on: [post.created], by: account } }", "'window' is missing")]
    [InlineData("counters: { c: { on: ¦[], by: account, window: 1d } }", "at least one")]
    [InlineData("counters: { c: ¦7 }", "is a mapping")]
    [InlineData("counters: { c: { kind: ¦sum, on: [post.created], by: account, window: 1d } }", "count, distinct or rate")]
    [InlineData("counters: { c: ¦{ kind: distinct, on: [post.created], by: account, window: 1d } }", "'of' says of what")]
    [InlineData("counters: { c: { of: ¦device, on: [post.created], by: account, window: 1d } }", "for counters of kind distinct")]
    [InlineData("counters: { c: { on: [post.created], by: ¦acount, window: 1d } }", "did you mean")]
    [InlineData("counters: { c: { on: [¦post.create], by: account, window: 1d } }", "not a type of event")]
    [InlineData("counters: { ¦c: { on: [account.judged], by: account, window: 1d } }", "cannot count account.judged")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: ¦0d } }", "a length of time")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: ¦-1d } }", "a length of time")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: ¦1.5d } }", "a length of time")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: ¦400d } }", "at most 366 days")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: ¦9223372036854775807d } }", "a length of time")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, keys: ¦3 } }", "from 128")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, most: ¦0 } }", "from 1")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: 'event.¦is_repli' } }", "is_reply")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: '¦event.tags' } }", "true or false")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: '¦verdict.timing' } }", "not known when events are counted")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: '¦signals.claims_experience' } }", "not known when events are counted")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: '¦families.group_size > 2' } }", "not known when events are counted")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: '¦labels.is_shown' } }", "not known when events are counted")]
    [InlineData("counters: { c: { on: [post.created], by: account, window: 1d, where: '¦counters.c > 1.0' } }", "not known when events are counted")]
    public void Counters_are_checked(string marked, string said) => IsTold(Head + marked + "\nrules: []", said);

    [Fact]
    public void A_counter_that_is_read_when_an_account_is_looked_at_is_one_for_accounts() => IsTold(
        Head + "counters: { ¦c: { on: [post.created], by: device, window: 1d } }\nrules:\n" + RuleText("one", "counters.c > 3.0", on: "account.judged"), "only counters for an account");

    [Fact]
    public void Counters_and_thresholds_are_bounded()
    {
        IsTold(Head + "counters:\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"  {(i == 32 ? "¦" : "")}c{i}: {{ on: [post.created], by: account, window: 1d }}\n")) + "rules: []", "at most 32 counters");
        IsTold(Head + "thresholds:\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"  {(i == 32 ? "¦" : "")}c{i}: {i}\n")) + "rules: []", "at most 32 thresholds");
    }

    [Theory]
    [InlineData("exemptions: [¦{ accounts: [a], until: 2026-12-31, because: { en: a, zh: b } }]", "'id' is missing")]
    [InlineData("exemptions: [{ id: ¦e, until: 2026-12-31, because: { en: a, zh: b } }]", "names no accounts and no condition")]
    [InlineData("exemptions: [¦{ id: e, accounts: [a], because: { en: a, zh: b } }]", "'until' is missing")]
    [InlineData("exemptions: [¦{ id: e, accounts: [a], until: 2026-12-31 }]", "'because' is missing")]
    [InlineData("exemptions: [{ id: e, accounts: [a], until: 2026-12-31, rules: [¦two], because: { en: a, zh: b } }]", "no rule two")]
    [InlineData("exemptions: [{ id: e, when: 'account.¦kid == ''brand''', until: 2026-12-31, because: { en: a, zh: b } }]", "kind")]
    [InlineData("exemptions: [{ id: e, accounts: [a], until: 2026-12-31, because: { en: a, zh: b } }, { id: ¦e, accounts: [b], until: 2026-12-31, because: { en: a, zh: b } }]", "two exemptions e")]
    [InlineData("strikes: ¦3", "'strikes' is a mapping")]
    [InlineData("strikes: { last: ¦long }", "a length of time")]
    [InlineData("strikes: { ladder: [¦{ measure: warn }] }", "'at' is missing")]
    [InlineData("strikes: { ladder: [¦{ at: 3 }] }", "'measure' is missing")]
    [InlineData("strikes: { ladder: [{ at: ¦0, measure: warn }] }", "from 1")]
    [InlineData("strikes: { ladder: [{ at: 3, measure: ¦label }] }", "about an account")]
    [InlineData("strikes: { ladder: [{ at: 3, measure: ¦boost }] }", "about an account")]
    [InlineData("strikes: { ladder: [{ at: 3, measure: ban, for: ¦7d }] }", "ban")]
    [InlineData("strikes: { ladder: [{ at: 3, measure: warn }, { at: ¦3, measure: suspend }] }", "two steps")]
    [InlineData("safety: { families: ¦0 }", "from 1 to 4")]
    [InlineData("safety: { ban_share: ¦2 }", "from 0 to 1")]
    [InlineData("safety: { bans_need_person: ¦no }", "true or false")]
    [InlineData("safety: { audit: { share: ¦1.5 } }", "from 0 to 1")]
    [InlineData("safety: { audit: ¦0.1 }", "'audit' is a mapping")]
    [InlineData("safety: { mistakes: { bound: ¦1 } }", "0.9999")]
    [InlineData("safety: { mistakes: { stops_from: ¦limits } }", "limit_distribution")]
    [InlineData("safety: { quotas: { ¦bann: 3 } }", "did you mean")]
    [InlineData("safety: { quotas: { ban: ¦-3 } }", "whole number")]
    [InlineData("safety: { ¦quota: { ban: 3 } }", "did you mean 'quotas'")]
    public void Exemptions_strikes_and_safety_are_checked(string marked, string said) => IsTold(Head + marked + "\nrules:\n" + RuleText("one", "true"), said);

    [Theory]
    [InlineData("id: one, ¦whn: 'true', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "did you mean 'when'")]
    [InlineData("id: one, when: 'true', on: ¦[], then: [{ measure: warn }], because: { en: a, zh: b }", "at least one")]
    [InlineData("id: one, when: 'true', on: [¦post.create], then: [{ measure: warn }], because: { en: a, zh: b }", "not a type of event")]
    [InlineData("id: one, when: 'true', on: [post.created], then: ¦[], because: { en: a, zh: b }", "at least one")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: ¦warm }], because: { en: a, zh: b }", "did you mean")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [¦{ for: 3d }], because: { en: a, zh: b }", "'measure' is missing")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: warn, for: ¦3w }], because: { en: a, zh: b }", "a length of time")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: warn, strike: ¦-1 }], because: { en: a, zh: b }", "whole number")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: warn, act: ¦force }], because: { en: a, zh: b }", "'act' is for labels")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [¦{ measure: label }], because: { en: a, zh: b }", "'act' is missing")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: label, act: ¦withdraw }], because: { en: a, zh: b }", "for authors and reviewers")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: label, act: force, degree: ¦much }], because: { en: a, zh: b }", "'degree' is")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: label, act: force, hiding: ¦lie }], because: { en: a, zh: b }", "omission")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [¦{ measure: ban, about: content }], because: { en: a, zh: b }", "close an account")]
    [InlineData("id: one, when: 'true', on: [account.judged], then: [¦{ measure: label, act: force }], because: { en: a, zh: b }", "has none")]
    [InlineData("id: one, when: 'true', mode: ¦try, on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "live or shadow")]
    [InlineData("id: one, when: 'true', rollout: ¦101, on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "from 0 to 100")]
    [InlineData("id: one, when: 'true', until: '¦0', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "no version 0")]
    [InlineData("id: one, when: 'true', class: ¦art, on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "no class art")]
    [InlineData("id: one, when: 'event.tags +¦', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "")]
    [InlineData("id: one, when: '¦event.tags', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "a condition is true or false")]
    [InlineData("id: one, when: '¦evnt.tags > 1', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "did you mean `event`")]
    [InlineData("id: one, when: 'thresholds.¦many > 1.0', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "many")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: warn }], because: { en: 'a ¦{account.acts', zh: b }", "not closed")]
    [InlineData("id: one, when: 'true', on: [post.created], then: [{ measure: warn }], because: { en: 'a {account.¦act}', zh: b }", "acts")]
    [InlineData("id: one, when: 'verdict.kind == ¦''manged''', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "did you mean `managed`")]
    [InlineData("id: one, when: '¦''brnad'' != account.kind', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "no value of kind")]
    [InlineData("id: one, when: 'event.declared in [''none'', ¦''unsaid'']', on: [post.created], then: [{ measure: warn }], because: { en: a, zh: b }", "no value of declared")]
    public void Rules_are_checked(string marked, string said, int messages = 1) => IsTold(Head + "rules:\n  - { " + marked + " }\n", said, messages);

    [Fact]
    public void A_class_has_to_be_there_while_its_rule_lives()
    {
        const string Classes = "classes: [{ class: a, stance: allowed, since: \"2\", until: \"3\", text: { en: a, zh: b } }]\nrules:\n";

        IsTold(Head + Classes + RuleText("one", "true", more: "class: ¦a\n    since: \"3\""), "no class a while rule one lives");
        Of(Classes + RuleText("one", "true", more: "class: a\n    until: \"3\""));
    }

    [Fact]
    public void Every_rule_that_overlaps_another_of_its_name_is_told()
    {
        var wrong = Wrong(Head + "rules:\n" + RuleText("one", "true") + RuleText("one", "true", more: "since: \"2\"\n    until: \"3\"") + RuleText("one", "true", more: "since: \"3\""));

        Assert.Equal(2, wrong.Length);
        Assert.All(wrong, message => Assert.Contains("two rules one", message, StringComparison.Ordinal));
        Of("rules:\n" + RuleText("one", "true", more: "until: \"2\"") + RuleText("one", "true", more: "since: \"2\""));
    }

    private static void IsTold(string marked, string said, int messages = 1)
    {
        var at = marked.IndexOf('¦', StringComparison.Ordinal);
        var before = marked[..at];
        var place = $"{before.Count(c => c == '\n') + 1}:{at - before.LastIndexOf('\n')} ";
        var wrong = Wrong(marked.Remove(at, 1));
        Assert.Equal(messages, wrong.Length);
        Assert.Contains(wrong, one => one.StartsWith(place, StringComparison.Ordinal) && one.Contains(said, StringComparison.Ordinal));
    }
}
