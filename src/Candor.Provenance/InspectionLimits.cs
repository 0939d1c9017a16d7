namespace Candor.Provenance;

/// <summary>What a file may cost. Everything beyond is left unread and said: the finding is inconclusive then.</summary>
public sealed record InspectionLimits
{
    /// <summary>The limits where nothing else is said.</summary>
    public static InspectionLimits Default { get; } = new();

    /// <summary>Bytes of one block of metadata that are taken into memory. Default 16 MiB.</summary>
    public int BlockBytes { get; init; } = 16 << 20;

    /// <summary>Bytes of all blocks together. Default 64 MiB.</summary>
    public int TotalBytes { get; init; } = 64 << 20;

    /// <summary>Bytes that are read through to check a manifest's hash of the file. Default 16 GiB.</summary>
    public long HashedBytes { get; init; } = 16L << 30;

    /// <summary>Boxes, chunks, segments, tags or objects that are looked at. Default 100,000.</summary>
    public int Parts { get; init; } = 100_000;

    /// <summary>How deep boxes and objects may nest. Default 32.</summary>
    public int Depth { get; init; } = 32;
}
