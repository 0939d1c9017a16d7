using Candor.Provenance.C2pa;

namespace Candor.Provenance.Tests.C2pa.Tampering;

/// <summary>What changes came to: change, container, state and codes, and how often.</summary>
internal sealed class TamperingTable
{
    private readonly SortedDictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>Those that must not be.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>The table.</summary>
    public IEnumerable<string> Lines => _rows.Select(row => $"{row.Key}: {row.Value}").Concat(Wrong.Select(line => $"WRONG {line}"));

    /// <summary>Adds a change and what was said of it.</summary>
    public void Add(Change change, string container, string name, FileInspection found)
    {
        var codes = string.Join(' ', found.C2pa.Failures.Select(failure => failure.Code).Where(code => code != "signingCredential.untrusted").Distinct().Order(StringComparer.Ordinal));
        var key = $"{change.Kind,-34} {container,-5} {found.C2pa.State,-11} {found.Class,-9} {codes}";
        _rows[key] = _rows.GetValueOrDefault(key) + 1;
        var state = found.C2pa.State is C2paState.Trusted ? C2paState.Valid : found.C2pa.State;
        if (!change.Allowed.Contains(state)) Wrong.Add($"{name} {change.Kind} {change.Detail}: {found.C2pa.State} {codes}");
    }
}
