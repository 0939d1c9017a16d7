namespace Candor.Embedded.Records;

/// <summary>What is asked for of the verdict on an account; the whole of it is its line.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Hash">The name's keyed hash, by which the decision log knows it.</param>
/// <param name="Verdict">The word of the verdict line.</param>
/// <param name="WouldBe">Its stand-in where it is unknown.</param>
/// <param name="Evidence">Nats; what lists are ordered by.</param>
/// <param name="Stratum">Whom the account was compared with.</param>
public sealed record VerdictRow(string Account, ulong Hash, string Verdict, string WouldBe, double Evidence, string Stratum);
