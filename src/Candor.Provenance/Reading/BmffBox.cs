namespace Candor.Provenance.Reading;

/// <summary>A box of an ISO base media file, and where it lies.</summary>
/// <param name="Type">Four characters, Latin-1.</param>
/// <param name="Place">Of its header.</param>
/// <param name="Body">Where its content begins.</param>
/// <param name="End">Where it ends, never beyond what it lies in.</param>
internal readonly record struct BmffBox(string Type, long Place, long Body, long End)
{
    /// <summary>Bytes of its content.</summary>
    public long Length => End - Body;
}
