namespace Candor.Cli.Running;

/// <content>What a run keeps on disk.</content>
internal sealed partial class EventRun
{
    /// <summary>Writes what a later run needs to go on.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Sequence);
        writer.Write(_lines);
        Counts.Save(writer);
        Accounts.Save(writer);
        Names.Save(writer);
        foreach (var devices in _devices) devices.Save(writer);
        if (detectors is not null) Findings.Save(writer);
        templates?.Save(writer);
        Policy?.Save(writer);
    }

    /// <summary>Reads what <see cref="Save(BinaryWriter)"/> wrote.</summary>
    public void Load(BinaryReader reader)
    {
        (Sequence, _lines) = (reader.ReadInt64(), reader.ReadInt64());
        Counts.Load(reader);
        Accounts.Load(reader);
        Names.Load(reader);
        foreach (var devices in _devices) devices.Load(reader);
        if (detectors is not null) Findings.Load(reader);
        templates?.Load(reader);
        Policy?.Load(reader);
    }

    private void Save()
    {
        foreach (var worker in _workers) worker.GiveCounts(Counts, Findings);
        Store?.Save(this);
    }
}
