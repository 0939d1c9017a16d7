namespace Candor.Embedded.Records;

/// <summary>How an account stood when a run was done.</summary>
/// <param name="Verdict">The word of the verdict line.</param>
/// <param name="WouldBe">Its stand-in where it is unknown.</param>
/// <param name="Evidence">Nats.</param>
public sealed record VerdictState(string Verdict, string WouldBe, double Evidence);
