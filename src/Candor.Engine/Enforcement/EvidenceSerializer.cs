using Candor.Policy;
using Candor.Verdicts;

namespace Candor.Enforcement;

/// <summary>Writes what was known into snapshots.</summary>
internal static class EvidenceSerializer
{
    public static void Write(BinaryWriter to, MeasureEvidence evidence)
    {
        to.Write((byte)evidence.Verdict);
        to.Write(evidence.Nats);
        to.Write(evidence.Threshold);
        to.Write(evidence.PValue);
        to.Write((byte)evidence.Families);
        to.Write(evidence.ShareAutomated);
        to.Write(evidence.Seen);
    }

    public static MeasureEvidence Read(BinaryReader from) => new(
        (VerdictKind)from.ReadByte(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadByte(), from.ReadDouble(), from.ReadString());
}
