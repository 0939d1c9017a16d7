namespace Candor.Embedded.Records;

/// <summary>Rows that are written together or not at all.</summary>
public sealed record RecordBatch
{
    /// <summary>The run as it stands; takes the place of the row with its number. Null to leave it.</summary>
    public RunRow? Run { get; init; }

    /// <summary>Changes of verdicts.</summary>
    public IEnumerable<LedgerRow> Ledger { get; init; } = [];
}
