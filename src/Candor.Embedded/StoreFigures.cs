using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Embedded.Traces;

namespace Candor.Embedded;

/// <summary>A store in numbers.</summary>
/// <param name="Identity">What it was made by.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Log">The decision log.</param>
/// <param name="Traces">The trace log.</param>
/// <param name="Snapshots">Snapshots that are there.</param>
/// <param name="SnapshotBytes">Their size.</param>
/// <param name="IdBytes">Size of the event ids on the disk.</param>
/// <param name="Runs">The runs.</param>
/// <param name="Verdicts">Accounts by verdict.</param>
/// <param name="LedgerRows">Changes of verdicts.</param>
public sealed record StoreFigures(
    StoreIdentity Identity,
    long Bytes,
    LogFigures Log,
    TraceFigures Traces,
    int Snapshots,
    long SnapshotBytes,
    long IdBytes,
    IReadOnlyList<RunRow> Runs,
    IReadOnlyList<(string Verdict, long Accounts)> Verdicts,
    long LedgerRows);
