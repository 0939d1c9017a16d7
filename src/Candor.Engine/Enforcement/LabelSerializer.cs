using Candor.Labels;

namespace Candor.Enforcement;

/// <summary>Writes what was done to labels into snapshots.</summary>
internal static class LabelSerializer
{
    public static void Write(BinaryWriter writer, LabelAction action)
    {
        writer.Write((byte)action.Act);
        writer.Write((byte)action.Source);
        writer.Write(action.Actor);
        writer.Write(action.Time);
        writer.Write((byte)action.Degree);
        writer.Write(action.Reason);
        writer.Write((byte)action.Hiding);
    }

    public static LabelAction Read(BinaryReader reader) => new(
        (LabelAct)reader.ReadByte(), (LabelSource)reader.ReadByte(), reader.ReadString(), reader.ReadInt64(), (Degree)reader.ReadByte(), reader.ReadString(), (Hiding)reader.ReadByte());
}
