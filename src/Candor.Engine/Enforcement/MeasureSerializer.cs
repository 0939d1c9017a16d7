using Candor.Labels;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>Writes measures into snapshots.</summary>
internal static class MeasureSerializer
{
    public static void Write(BinaryWriter to, IReadOnlyCollection<Measure> measures, params ReadOnlySpan<IReadOnlyDictionary<ulong, long>> times)
    {
        to.Write(measures.Count);
        foreach (var measure in measures) Write(to, measure);
        foreach (var table in times)
        {
            to.Write(table.Count);
            foreach (var (id, time) in table)
            {
                to.Write(id);
                to.Write(time);
            }
        }
    }

    public static void Read(BinaryReader from, ICollection<Measure> measures, params ReadOnlySpan<IDictionary<ulong, long>> times)
    {
        for (var left = from.ReadInt32(); left > 0; left--) measures.Add(Read(from));
        foreach (var table in times)
        {
            for (var left = from.ReadInt32(); left > 0; left--) table.Add(from.ReadUInt64(), from.ReadInt64());
        }
    }

    private static void Write(BinaryWriter to, Measure measure)
    {
        to.Write(measure.Id);
        to.Write((byte)measure.Kind);
        to.Write((byte)measure.Scope);
        to.Write(measure.Account);
        to.Write(measure.Content);
        to.Write(measure.Sequence);
        to.Write(measure.Start);
        to.Write(measure.End ?? long.MinValue);
        to.Write(measure.Rules.Count);
        foreach (var rule in measure.Rules) to.Write(rule);
        foreach (var text in new[] { measure.PolicyVersion, measure.English, measure.Chinese, measure.Class, measure.Team, measure.Group, measure.ContentId, measure.EventId }) to.Write(text);
        EvidenceSerializer.Write(to, measure.Evidence);
        to.Write((byte)measure.Status);
        to.Write((byte)measure.Hold);
        to.Write(measure.Strike);
        to.Write(measure.Strikes);
        to.Write(measure.Next is not null);
        if (measure.Next is { } next)
        {
            to.Write(next.At);
            to.Write((byte)next.Kind);
            to.Write(next.Lasts ?? long.MinValue);
        }

        to.Write(measure.IsEscalated);
        to.Write(measure.IsAudited);
        to.Write(measure.AuditShare);
        to.Write((byte)(measure.Act is { } act ? (int)act + 1 : 0));
        to.Write((byte)measure.Degree);
        to.Write((byte)measure.Hiding);
    }

    private static Measure Read(BinaryReader from) => new()
    {
        Id = from.ReadUInt64(),
        Kind = (MeasureKind)from.ReadByte(),
        Scope = (MeasureScope)from.ReadByte(),
        Account = from.ReadUInt64(),
        Content = from.ReadUInt64(),
        Sequence = from.ReadInt64(),
        Start = from.ReadInt64(),
        End = TimeOf(from.ReadInt64()),
        Rules = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())],
        PolicyVersion = from.ReadString(),
        English = from.ReadString(),
        Chinese = from.ReadString(),
        Class = from.ReadString(),
        Team = from.ReadString(),
        Group = from.ReadString(),
        ContentId = from.ReadString(),
        EventId = from.ReadString(),
        Evidence = EvidenceSerializer.Read(from),
        Status = (MeasureStatus)from.ReadByte(),
        Hold = (Hold)from.ReadByte(),
        Strike = from.ReadInt32(),
        Strikes = from.ReadInt32(),
        Next = from.ReadBoolean() ? new LadderStep(from.ReadInt32(), (MeasureKind)from.ReadByte(), TimeOf(from.ReadInt64())) : null,
        IsEscalated = from.ReadBoolean(),
        IsAudited = from.ReadBoolean(),
        AuditShare = from.ReadDouble(),
        Act = from.ReadByte() is > 0 and var act ? (LabelAct)(act - 1) : null,
        Degree = (Degree)from.ReadByte(),
        Hiding = (Hiding)from.ReadByte(),
    };

    private static long? TimeOf(long time) => time == long.MinValue ? null : time;
}
