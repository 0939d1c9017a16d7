namespace Candor.Provenance.C2pa;

/// <summary>Collects statuses of one manifest.</summary>
internal sealed class Findings
{
    /// <summary>In the order found.</summary>
    public List<C2paStatus> All { get; } = [];

    /// <summary>A check that passed.</summary>
    public void Pass(string code, string uri, string explanation) => All.Add(new(code, uri, C2paOutcome.Success, explanation));

    /// <summary>Something worth knowing.</summary>
    public void Note(string code, string uri, string explanation) => All.Add(new(code, uri, C2paOutcome.Informational, explanation));

    /// <summary>A check that failed.</summary>
    public void Fail(string code, string uri, string explanation) => All.Add(new(code, uri, C2paOutcome.Failure, explanation));
}
