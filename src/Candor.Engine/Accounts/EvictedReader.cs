namespace Candor.Accounts;

/// <summary>Reads the record of an evicted account.</summary>
/// <param name="at">What the writer gave for it.</param>
/// <param name="record">Room for it.</param>
/// <returns>Bytes of the record.</returns>
public delegate int EvictedReader(int at, Span<byte> record);
