namespace Candor.Cli.Running;

/// <summary>What a run met.</summary>
internal sealed class RunCounts
{
    /// <summary>Events taken, repeated ones and refused lines not among them.</summary>
    public long Events { get; set; }

    /// <summary>Repeats of an event already taken: without effect.</summary>
    public long Duplicates { get; set; }

    /// <summary>Events of a type that is not known: kept out of everything else.</summary>
    public long UnknownTypes { get; set; }

    /// <summary>Acts older than their account's newest, within the lateness allowed.</summary>
    public long Late { get; set; }

    /// <summary>Acts older than that: without effect.</summary>
    public long TooLate { get; set; }

    /// <summary>Records of another format that no rule of the mapping wanted.</summary>
    public long Unmapped { get; set; }

    /// <summary>Writes them.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var count in (long[])[Events, Duplicates, UnknownTypes, Late, TooLate, Unmapped]) writer.Write(count);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader) => (Events, Duplicates, UnknownTypes, Late, TooLate, Unmapped) =
        (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());

    /// <summary>Adds what another has met.</summary>
    public void Add(RunCounts other)
    {
        Events += other.Events - other.Duplicates;
        Duplicates += other.Duplicates;
        UnknownTypes += other.UnknownTypes;
        Late += other.Late;
        TooLate += other.TooLate;
        Unmapped += other.Unmapped;
    }
}
