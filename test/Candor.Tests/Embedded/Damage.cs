namespace Candor.Tests.Embedded;

/// <summary>What a disk may do to a file.</summary>
internal static class Damage
{
    /// <summary>Turns one bit, counted from the file's start; the same again turns it back.</summary>
    public static void FlipBit(string path, long bit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        file.Position = bit / 8;
        var value = file.ReadByte();
        file.Position = bit / 8;
        file.WriteByte((byte)(value ^ (1 << (int)(bit % 8))));
    }

    /// <summary>Cuts the end off.</summary>
    public static void CutTo(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        file.SetLength(length);
    }
}
