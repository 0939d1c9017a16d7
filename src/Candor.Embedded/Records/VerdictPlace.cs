namespace Candor.Embedded.Records;

/// <summary>Where a page of verdicts ended; the next begins behind it, however many rows lie before and whatever was added since.</summary>
/// <param name="Evidence">Evidence of the last row.</param>
/// <param name="Account">Its account.</param>
public sealed record VerdictPlace(double Evidence, string Account)
{
    /// <summary>The place of a row.</summary>
    public static VerdictPlace Of(VerdictRow row) => new(row.Evidence, row.Account);
}
