namespace Candor.Signals.Coordination;

/// <summary>Cuts time into blocks that belong to two halves by turns: what forms a group in one is tested in the other.</summary>
/// <param name="begins">Begin of the data, in milliseconds.</param>
/// <param name="ends">End of the data, in milliseconds.</param>
public sealed class Halves(long begins, long ends)
{
    private const long ShortestBlock = 3_600_000, LongestBlock = 86_400_000;
    private const int Blocks = 24;

    private readonly long _block = Math.Clamp((ends - begins) / Blocks, ShortestBlock, LongestBlock);

    /// <summary>0 or 1.</summary>
    public int Of(long time) => (int)((time - begins) / _block % 2);
}
