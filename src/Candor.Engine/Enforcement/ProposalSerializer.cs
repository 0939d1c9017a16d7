using Candor.Labels;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>Writes what rules proposed into snapshots.</summary>
internal static class ProposalSerializer
{
    public static void Write(BinaryWriter to, Proposal proposal)
    {
        to.Write(proposal.Sequence);
        to.Write(proposal.Part);
        to.Write(proposal.Time);
        to.Write((byte)proposal.Kind);
        to.Write((byte)proposal.Scope);
        to.Write(proposal.Account);
        to.Write(proposal.Content);
        to.Write(proposal.Lasts ?? -1);
        to.Write(proposal.Rule);
        to.Write(proposal.PolicyVersion);
        to.Write(proposal.English);
        to.Write(proposal.Chinese);
        to.Write(proposal.Strike);
        to.Write(proposal.IsShadow);
        to.Write((byte)(proposal.Act is { } act ? (int)act + 1 : 0));
        to.Write((byte)proposal.Degree);
        to.Write((byte)proposal.Hiding);
        to.Write(proposal.Class);
        to.Write(proposal.Team);
        to.Write(proposal.Group);
        to.Write(proposal.ContentId);
        to.Write(proposal.EventId);
        EvidenceSerializer.Write(to, proposal.Evidence);
        to.Write((byte)proposal.Hold);
    }

    public static Proposal Read(BinaryReader from) => new()
    {
        Sequence = from.ReadInt64(),
        Part = from.ReadByte(),
        Time = from.ReadInt64(),
        Kind = (MeasureKind)from.ReadByte(),
        Scope = (MeasureScope)from.ReadByte(),
        Account = from.ReadUInt64(),
        Content = from.ReadUInt64(),
        Lasts = LastsOf(from.ReadInt64()),
        Rule = from.ReadString(),
        PolicyVersion = from.ReadString(),
        English = from.ReadString(),
        Chinese = from.ReadString(),
        Strike = from.ReadInt32(),
        IsShadow = from.ReadBoolean(),
        Act = ActOf(from.ReadByte()),
        Degree = (Degree)from.ReadByte(),
        Hiding = (Hiding)from.ReadByte(),
        Class = from.ReadString(),
        Team = from.ReadString(),
        Group = from.ReadString(),
        ContentId = from.ReadString(),
        EventId = from.ReadString(),
        Evidence = EvidenceSerializer.Read(from),
        Hold = (Hold)from.ReadByte(),
    };

    public static void Write(BinaryWriter to, Wish wish)
    {
        Write(to, wish.Proposal);
        to.Write((byte)wish.Kind);
        to.Write((byte)wish.Scope);
        to.Write(wish.Content);
        to.Write(wish.Lasts ?? -1);
        to.Write(wish.Strike);
        to.Write(wish.Rules.Count);
        foreach (var rule in wish.Rules) to.Write(rule);
        to.Write((byte)wish.Status);
        to.Write((byte)wish.Hold);
    }

    public static Wish ReadWish(BinaryReader from) => new(
        Read(from), (MeasureKind)from.ReadByte(), (MeasureScope)from.ReadByte(), from.ReadUInt64(), LastsOf(from.ReadInt64()), from.ReadInt32(),
        ReadRules(from), (MeasureStatus)from.ReadByte(), (Hold)from.ReadByte());

    private static string[] ReadRules(BinaryReader from)
    {
        var rules = new string[from.ReadInt32()];
        for (var i = 0; i < rules.Length; i++) rules[i] = from.ReadString();
        return rules;
    }

    private static long? LastsOf(long lasts) => lasts < 0 ? null : lasts;

    private static LabelAct? ActOf(byte act) => act == 0 ? null : (LabelAct)(act - 1);
}
