namespace Candor.Provenance.Reading;

/// <summary>One stream in Ogg while its first packets are put together.</summary>
internal sealed class OggStream
{
    /// <summary>What it holds; known after its first packet.</summary>
    public OggKind Kind { get; set; }

    /// <summary>Packets that were whole so far.</summary>
    public int Count { get; set; }

    /// <summary>The packet so far.</summary>
    public List<byte> Packet { get; } = [];

    /// <summary>Whether its comments were read, or it has none.</summary>
    public bool IsDone { get; set; }
}
