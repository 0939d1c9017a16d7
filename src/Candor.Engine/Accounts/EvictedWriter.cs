namespace Candor.Accounts;

/// <summary>Keeps the record of an account that leaves memory.</summary>
/// <param name="record">The record, at most 1,024 bytes.</param>
/// <returns>What to ask for it by.</returns>
public delegate int EvictedWriter(ReadOnlySpan<byte> record);
