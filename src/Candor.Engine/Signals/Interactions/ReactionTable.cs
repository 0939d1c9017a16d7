using System.Runtime.InteropServices;

namespace Candor.Signals.Interactions;

/// <summary>Who first reacted to what: an account's first act towards each post or comment, whatever it did there later.</summary>
internal sealed class ReactionTable
{
    private readonly Dictionary<ulong, int> _first = [];
    private readonly InteractionTable _table;

    /// <summary>Goes through all acts.</summary>
    public ReactionTable(InteractionTable table)
    {
        _table = table;
        Contents = new PlacesByKey([.. table.Contents.Select(content => content.Author)], table.Accounts);
        for (var place = 0; place < table.Acts.Length; place++)
        {
            ref readonly var act = ref table.Acts[place];
            if (act.Content < 0) continue;
            var content = table.Contents[act.Content];
            if (content.Author < 0 || content.Author == act.Actor || !_first.TryAdd(InteractionTable.Pair(act.Actor, act.Content), place)) continue;
            if (table.Folds.IsTest(content.Time)) continue;
            var pair = InteractionTable.Pair(act.Actor, content.Author);
            CollectionsMarshal.GetValueRefOrAddDefault(Ties, pair, out _)++;
            if (act.Time - content.Time <= Prompt) CollectionsMarshal.GetValueRefOrAddDefault(PromptTies, pair, out _)++;
        }
    }

    /// <summary>What counts as prompt when groups are formed, milliseconds.</summary>
    public const long Prompt = 60_000;

    /// <summary>Contents that one account reacted to of another's, in the half that groups are formed in.</summary>
    public Dictionary<ulong, int> Ties { get; } = [];

    /// <summary>Those within a minute.</summary>
    public Dictionary<ulong, int> PromptTies { get; } = [];

    /// <summary>Contents by author.</summary>
    public PlacesByKey Contents { get; }

    /// <summary>How long an account's first reaction to a content took, milliseconds; -1 if there is none.</summary>
    public long DelayOf(int account, int content) =>
        _first.TryGetValue(InteractionTable.Pair(account, content), out var place) ? Math.Max(0, _table.Acts[place].Time - _table.Contents[content].Time) : -1;
}
