using Candor.Accounts;
using Candor.Cli.Mapping.Reading;
using Candor.Events;
using Candor.Policy;
using Candor.Policy.Documents;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Policies.Reading;

/// <summary>Reads a policy document. Everything that is wrong is noted, and reading goes on.</summary>
internal sealed class PolicyReader
{
    private static readonly string[] Members = ["policy", "title", "source", "versions", "classes", "thresholds", "counters", "exemptions", "strikes", "safety", "rules"];

    private readonly PolicyScalars _values;
    private readonly MapProblems _problems;
    private readonly RuleEntryReader _rules;
    private readonly CounterEntryReader _counters;
    private readonly EnforcementReader _enforcement;

    /// <param name="text">The document.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public PolicyReader(string text, MapProblems problems)
    {
        (_values, _problems) = (new PolicyScalars(text, problems), problems);
        _rules = new RuleEntryReader(_values, problems);
        _counters = new CounterEntryReader(_values, problems);
        _enforcement = new EnforcementReader(_values, problems);
    }

    /// <summary>Reads a document; null if it is no mapping.</summary>
    public PolicyDocument? Read(YamlNode root)
    {
        if (root is not YamlMappingNode mapping)
        {
            _problems.Add(root, "a policy is a mapping with policy, title, versions and rules.");
            return null;
        }

        var members = new MapObject(mapping, "a policy", Members, _problems);
        foreach (var needed in new[] { "policy", "title", "versions", "rules" })
        {
            if (members[needed] is null && !members.Meant(needed)) _problems.Add(mapping, $"'{needed}' is missing in the policy.");
        }

        var versions = Entries(members["versions"], "versions", "a version", ["version", "effective", "duty", "note"], VersionOf);
        if (members["versions"] is { } there && versions.Count == 0) _problems.Add(there, "'versions' needs at least one version.");
        var rules = _values.Items(members["rules"], "'rules'").Select(_rules.Read).OfType<RuleEntry>().ToList();
        return new PolicyDocument
        {
            Policy = members["policy"] is { } name ? _values.Text(name, "'policy'") : Nothing(mapping),
            Title = _values.Wording(members["title"], "the title"),
            Source = members["source"] is { } source ? _values.Text(source, "'source'").Text : "",
            Versions = versions,
            Classes = Entries(members["classes"], "classes", "a class", ["class", "stance", "since", "until", "implements", "team", "text"], ClassOf),
            Thresholds = Named(members["thresholds"], "thresholds", ThresholdOf),
            Counters = Named(members["counters"], "counters", _counters.Read),
            Exemptions = Entries(members["exemptions"], "exemptions", "an exemption", ["id", "accounts", "when", "rules", "until", "because"], ExemptionOf),
            Enforcement = _enforcement.Read(members["strikes"], members["safety"], _rules.Quotas),
            Rules = rules,
        };
    }

    private VersionEntry VersionOf(MapObject members)
    {
        var name = Name(members, "version", "a version");
        var effective = Need(members, "effective", "a version") is { } moment ? _values.Moment(moment, "'effective'") : DateTimeOffset.UnixEpoch;
        var duty = members["duty"] is { } word ? _values.Word(word, "'duty'", Duty.Encouraged) : Duty.Encouraged;
        return new VersionEntry(name, effective.ToUnixTimeMilliseconds(), duty, _values.Wording(members["note"], "the note of a version")) { Offset = effective.Offset };
    }

    private ClassEntry ClassOf(MapObject members) => new(
        Name(members, "class", "a class"),
        Need(members, "stance", "a class") is { } stance ? _values.Word(stance, "'stance'", Stance.Allowed) : Stance.Allowed,
        Maybe(members, "since"),
        Maybe(members, "until"),
        [.. _values.Texts(members["implements"], "'implements'").Select(one => one.Text)],
        Maybe(members, "team")?.Text ?? "",
        Need(members, "text", "a class") is { } text ? _values.Wording(text, "the text of a class") : Wording.None);

    private ThresholdEntry? ThresholdOf(Located name, YamlNode node)
    {
        if (node is not YamlMappingNode mapping) return new ThresholdEntry(name, _values.Number(node, $"threshold {name}", -1e9, 1e9, 0), []);
        var members = new MapObject(mapping, "a threshold", ["value", "strata"], _problems);
        var value = Need(members, "value", "a threshold") is { } number ? _values.Number(number, $"threshold {name}", -1e9, 1e9, 0) : 0;
        var strata = new List<(Located, double)>();
        if (members["strata"] is YamlMappingNode table)
        {
            foreach (var (key, one) in table.Children)
            {
                var stratum = _values.Text(key, "a stratum");
                CheckStratum(stratum);
                strata.Add((stratum, _values.Number(one, $"threshold {name}", -1e9, 1e9, 0)));
            }
        }
        else if (members["strata"] is { } other)
        {
            _problems.Add(other, "'strata' is a mapping from strata to numbers.");
        }

        return new ThresholdEntry(name, value, strata);
    }

    private void CheckStratum(Located stratum)
    {
        var parts = stratum.Text.Split('/');
        var isLanguage = parts[0] == "*" || (parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower));
        if (parts.Length <= 3 && isLanguage && (parts.Length < 2 || IsOne<AccountKind>(parts[1])) && (parts.Length < 3 || IsOne<Activity>(parts[2]))) return;
        _problems.Add(
            stratum.Position.Line, stratum.Position.Column,
            $"a stratum is language/kind/activity, such as zh/person/high, * for any: a language of two or three small letters, {Named<AccountKind>()}, {Named<Activity>()}.");

        static bool IsOne<T>(string word)
            where T : struct, Enum => word == "*" || Enum.GetValues<T>().Any(value => PolicyScalars.NameOf(value) == word);

        static string Named<T>()
            where T : struct, Enum => string.Join(" or ", Enum.GetValues<T>().Select(PolicyScalars.NameOf));
    }

    private ExemptionEntry ExemptionOf(MapObject members)
    {
        var name = Name(members, "id", "an exemption");
        var until = Need(members, "until", "an exemption") is { } moment ? _values.Moment(moment, "'until'") : DateTimeOffset.UnixEpoch;
        return new ExemptionEntry(
            name,
            [.. _values.Texts(members["accounts"], "'accounts'").Select(one => one.Text)],
            Maybe(members, "when"),
            _values.Texts(members["rules"], "'rules' of an exemption"),
            until.ToUnixTimeMilliseconds(),
            Need(members, "because", "an exemption") is { } because ? _values.Wording(because, "the reason of an exemption") : Wording.None)
        {
            Offset = until.Offset,
        };
    }

    private List<T> Entries<T>(YamlNode? node, string name, string what, string[] names, Func<MapObject, T> read)
    {
        var entries = new List<T>();
        foreach (var item in _values.Items(node, $"'{name}'"))
        {
            if (item is YamlMappingNode mapping) entries.Add(read(new MapObject(mapping, what, names, _problems)));
            else _problems.Add(item, $"{what} is a mapping with {string.Join(", ", names)}.");
        }

        return entries;
    }

    private List<T> Named<T>(YamlNode? node, string name, Func<Located, YamlNode, T?> read)
        where T : class
    {
        var entries = new List<T>();
        if (node is null) return entries;
        if (node is not YamlMappingNode mapping)
        {
            _problems.Add(node, $"'{name}' is a mapping from names.");
            return entries;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var entry = _values.Text(key, $"a name in '{name}'");
            if (!IsName(entry.Text)) _problems.Add(key, $"'{entry}' is no name: small letters, digits and _, a letter first.");
            else if (read(entry, value) is { } one) entries.Add(one);
        }

        return entries;
    }

    private static bool IsName(string text) => char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private YamlNode? Need(MapObject members, string name, string what)
    {
        if (members[name] is null && !members.Meant(name)) _problems.Add(members.Node, $"'{name}' is missing in {what}.");
        return members[name];
    }

    private Located Name(MapObject members, string name, string what) => Need(members, name, what) is { } node ? _values.Text(node, $"'{name}'") : Nothing(members.Node);

    private Located? Maybe(MapObject members, string name) => members[name] is { } node ? _values.Text(node, $"'{name}'") : null;

    private static Located Nothing(YamlNode node) => new($"?{node.Start.Line}", new Cel.CelPosition((int)node.Start.Line, (int)node.Start.Column));
}
