namespace Candor.Policy.Documents;

/// <summary>Accounts for whom rules do not apply.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Accounts">Ids of accounts.</param>
/// <param name="When">A condition; null if only the accounts count.</param>
/// <param name="Rules">The rules; empty for all.</param>
/// <param name="Until">When it ends, Unix milliseconds.</param>
/// <param name="Because">Why.</param>
public sealed record ExemptionEntry(Located Id, IReadOnlyList<string> Accounts, Located? When, IReadOnlyList<Located> Rules, long Until, Wording Because)
{
    /// <summary>The distance from UTC in which its end was written.</summary>
    public TimeSpan Offset { get; init; }
}
