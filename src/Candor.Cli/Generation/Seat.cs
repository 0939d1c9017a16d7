using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>A place in the community before it is known who takes it.</summary>
internal sealed record Seat(int Index, Period Life, int Posts, int Others, bool Young)
{
    public string Id => Invariant($"acct-{Index:00000}");
}
