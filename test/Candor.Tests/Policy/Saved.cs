namespace Candor.Tests.Policy;

/// <summary>Saves something and reads it back.</summary>
internal static class Saved
{
    public static byte[] Of(Action<BinaryWriter> save)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        save(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Everything that was written is read again, no more and no less.</summary>
    public static void Over(Action<BinaryWriter> save, Action<BinaryReader> load)
    {
        using var stream = new MemoryStream(Of(save));
        using var reader = new BinaryReader(stream);
        load(reader);
        Xunit.Assert.Equal(stream.Length, stream.Position);
    }
}
