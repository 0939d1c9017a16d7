namespace Candor.Provenance.C2pa;

/// <summary>Collects statuses of one manifest. There are never very many: what comes after is one general failure.</summary>
internal sealed class Findings
{
    private const int Most = 10_000;

    private readonly List<C2paStatus> _all = [];

    /// <summary>In the order found.</summary>
    public IReadOnlyList<C2paStatus> All => _all;

    /// <summary>A check that passed.</summary>
    public void Pass(string code, string uri, string explanation) => Add(new(code, uri, C2paOutcome.Success, explanation));

    /// <summary>Something worth knowing.</summary>
    public void Note(string code, string uri, string explanation) => Add(new(code, uri, C2paOutcome.Informational, explanation));

    /// <summary>A check that failed.</summary>
    public void Fail(string code, string uri, string explanation) => Add(new(code, uri, C2paOutcome.Failure, explanation));

    /// <summary>A status from elsewhere.</summary>
    public void Add(C2paStatus status)
    {
        if (_all.Count < Most) _all.Add(status);
        else if (_all.Count == Most) _all.Add(new("general.error", "", C2paOutcome.Failure, "There are too many findings."));
    }

    /// <summary>The statuses of one outcome.</summary>
    public List<C2paStatus> Of(C2paOutcome outcome) => _all.FindAll(status => status.Outcome == outcome);
}
