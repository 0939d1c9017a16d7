using System.Runtime.InteropServices;

namespace Candor.Signals.Interactions;

/// <summary>Finds casts: accounts that keep talking with each other, from loose to close, in the half of time that groups are formed in.</summary>
internal static class CastFinder
{
    private const int Least = 3;
    private const int MostMembers = 64;

    /// <summary>The casts: connected by talks that any two of them share, three, six, twelve and so on; one that stays as it is comes once.</summary>
    public static IEnumerable<int[]> Find(InteractionTable table, ConversationTable conversations)
    {
        var shared = new Dictionary<ulong, int>();
        for (var conversation = 0; conversation < conversations.Count; conversation++)
        {
            if (!conversations.IsTalk(conversation) || table.Folds.IsTest(conversations.TurnsOf(conversation)[0].Time)) continue;
            var speakers = conversations.SpeakersOf(conversation);
            for (var i = 0; i < speakers.Length; i++)
            {
                for (var j = i + 1; j < speakers.Length; j++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, InteractionTable.Pair(speakers[i], speakers[j]), out _)++;
                }
            }
        }

        var met = new HashSet<ulong>();
        var ties = shared.ToArray();
        for (var least = Least; ; least *= 2)
        {
            ties = [.. ties.Where(tie => tie.Value >= least)];
            if (ties.Length == 0) yield break;
            foreach (var cast in Components(ties.Select(tie => tie.Key)))
            {
                if (cast.Length <= MostMembers && met.Add(Fingerprint.Of(cast))) yield return cast;
            }
        }
    }

    private static IEnumerable<int[]> Components(IEnumerable<ulong> pairs)
    {
        var parents = new SortedDictionary<int, int>();
        int Root(int account)
        {
            while (parents[account] != account) account = parents[account] = parents[parents[account]];
            return account;
        }

        foreach (var pair in pairs)
        {
            var (one, other) = ((int)(pair >> 32), (int)pair);
            parents.TryAdd(one, one);
            parents.TryAdd(other, other);
            var (low, high) = (Math.Min(Root(one), Root(other)), Math.Max(Root(one), Root(other)));
            parents[high] = low;
        }

        return parents.Keys.ToArray().GroupBy(Root).Select(group => group.ToArray());
    }
}
