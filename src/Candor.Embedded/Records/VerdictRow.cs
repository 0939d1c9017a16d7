namespace Candor.Embedded.Records;

/// <summary>The verdict on an account: its whole line, and what is asked for.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Verdict">The word of the verdict line.</param>
/// <param name="WouldBe">Its stand-in where it is unknown.</param>
/// <param name="Evidence">Nats; what lists are ordered by.</param>
/// <param name="Stratum">Whom the account was compared with.</param>
/// <param name="Line">The verdict line, JSON.</param>
public sealed record VerdictRow(string Account, string Verdict, string WouldBe, double Evidence, string Stratum, string Line);
