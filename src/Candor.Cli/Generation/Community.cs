using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>Decides who is in the sample: people of many habits, and campaigns of managed accounts.</summary>
internal static class Community
{
    private const ulong PlanningStream = 1;

    /// <summary>The levels of campaigns; the next one goes to the level that has fewest accounts, the first of them when equal.</summary>
    private static readonly int[] Levels = [1, 2, 3, 0];

    /// <summary>All accounts in the order of their index, which tells nothing about them.</summary>
    public static Account[] Plan(GenerateOptions options)
    {
        var random = SeededRandom.ForStream(options.Seed, PlanningStream);
        var seats = Enumerable.Range(0, options.Accounts).ToArray();
        random.Shuffle(seats.AsSpan());
        var managed = (int)Math.Round(options.Accounts * options.Managed, MidpointRounding.AwayFromZero);
        var accounts = new Account[options.Accounts];
        var networks = (options.Accounts / 15) + 4;
        var next = 0;

        var members = new int[4];
        for (var campaign = 1; next < managed; campaign++)
        {
            var level = Levels.MinBy(level => members[level] * (level == 0 ? 2 : 1));
            var operation = Campaign.Draw(campaign, level, AnyLexicon(random), options.Window, networks, random);
            var size = Math.Min(Math.Min(operation.Size, Math.Max(3, managed / 5)), managed - next);
            members[level] += size;
            for (; size > 0; size--, next++)
                accounts[seats[next]] = operation.Member(Seat(seats[next], operation.Joins(random), options, random), random);
        }

        for (var i = 0; next < options.Accounts; i++, next++)
        {
            var seat = Seat(seats[next], Joins(options.Window, random), options, random);
            accounts[seats[next]] = Innocents.Account(i, AnyLexicon(random), seat, networks, random);
        }

        return accounts;
    }

    /// <summary>Most join on the first day, the others while the sample runs.</summary>
    public static long Joins(Period window, SeededRandom random)
    {
        var length = window.Until - window.From;
        var reach = random.Chance(0.65) ? Math.Min(Period.Day, length / 4) : length * 2 / 5;
        return window.From + (long)(random.Unit() * reach);
    }

    private static Lexicon AnyLexicon(SeededRandom random) => random.Chance(0.6) ? Lexicon.Chinese : Lexicon.English;

    /// <summary>What is drawn for people and managed accounts alike, so that counts tell nothing.</summary>
    private static Seat Seat(int index, long joins, GenerateOptions options, SeededRandom random)
    {
        var life = new Period(joins, options.Window.Until);
        var young = random.Chance(options.Young);
        var scale = options.Days / 14.0;
        var posts = Math.Clamp(random.LogNormal(11, 0.7), 1, 90) * scale;
        var others = posts * Math.Clamp(random.LogNormal(1.25, 0.5), 0.2, 5);
        return young
            ? new Seat(index, life, random.Below(2), random.Below(2), Young: true)
            : new Seat(index, life, Math.Max(1, (int)posts), (int)others, Young: false);
    }
}
