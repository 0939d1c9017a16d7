namespace Candor.Tests.Signals.Interactions.Villages;

/// <summary>Ordinary people: they post now and then, open the app a few times a day, go through what those they follow posted, and keep up with a few friends.</summary>
internal sealed partial class Village
{
    private readonly List<Person> _people = [];

    /// <summary>Puts people in; call <see cref="Live"/> when all of them are there.</summary>
    public Village People(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _people.Add(new Person
            {
                Account = Account("person"),
                Wakes = 7.3 + (1.4 * Dice.Normal()),
                Awake = Dice.Range(14, 17.5),
                Posts = Dice.LogNormal(0.4, 1),
                Sessions = Dice.Range(1.5, 8),
                Eager = Dice.Range(0.25, 0.9),
                Talks = Dice.Range(0.05, 0.4),
                Notified = Dice.Chance(0.4) ? Dice.Range(0.1, 0.6) : 0,
            });
        }

        for (var i = 0; i < count; i++)
        {
            var follows = new HashSet<int>();
            for (var j = Dice.Below(40) + 10; j > 0; j--) follows.Add((int)(count * Math.Pow(Dice.Unit(), 2.5)));
            follows.Remove(i);
            _people[i].Follows = [.. follows];
        }

        for (var i = 0; i < count; i += 5) Befriend(Enumerable.Range(i, Math.Min(5, count - i)));
        for (var i = 0; i < count; i++) Befriend([i, Dice.Below(count)]);
        return this;
    }

    /// <summary>Lets them live.</summary>
    public Village Live()
    {
        var posts = _people.Select(PostsOf).ToArray();
        foreach (var person in _people) Browse(person, posts);
        foreach (var person in _people.Where(person => person.Notified > 0)) Notify(person, posts);
        return this;
    }

    private void Befriend(IEnumerable<int> circle)
    {
        var members = circle.Distinct().ToArray();
        foreach (var one in members) _people[one].Friends.UnionWith(members.Where(other => other != one));
    }

    private (ulong Post, long Time)[] PostsOf(Person person)
    {
        var posts = new List<(ulong Post, long Time)>();
        for (var day = 0; day < days; day++)
        {
            for (var i = Dice.Poisson(person.Posts); i > 0; i--)
            {
                var time = At(person, day);
                posts.Add((Post(person.Account, time), time));
            }
        }

        return [.. posts.OrderBy(item => item.Time)];
    }

    private long At(Person person, int day) => Start + (day * Day) + (long)((person.Wakes + (Dice.Unit() * person.Awake)) * Hour);

    private void Browse(Person person, (ulong Post, long Time)[][] posts)
    {
        var sessions = new List<long>();
        for (var day = 0; day < days; day++)
        {
            for (var i = Dice.Poisson(person.Sessions); i > 0; i--) sessions.Add(At(person, day));
        }

        var seen = Start;
        foreach (var session in sessions.Order())
        {
            var time = session;
            foreach (var other in person.Friends.Concat(person.Follows.Where(other => !person.Friends.Contains(other))))
            {
                var isFriend = person.Friends.Contains(other);
                foreach (var (post, made) in posts[other].Where(item => item.Time > seen && item.Time < session))
                {
                    time += (long)Dice.LogNormal(6 * Second, 0.9);
                    if (Dice.Chance(isFriend ? person.Eager : 0.12)) Like(person.Account, post, time);
                    if (Dice.Chance(isFriend ? person.Talks : 0.01)) Comment(person.Account, post, time += (long)Dice.LogNormal(20 * Second, 0.8), to: _people[other].Account);
                }
            }

            seen = session;
        }
    }

    /// <summary>Some react at once when the telephone tells them that a friend has posted.</summary>
    private void Notify(Person person, (ulong Post, long Time)[][] posts)
    {
        foreach (var (post, made) in person.Friends.SelectMany(friend => posts[friend]))
        {
            var hour = (made - Start) % Day / (double)Hour;
            if (hour > person.Wakes && hour < person.Wakes + person.Awake && Dice.Chance(person.Notified)) Like(person.Account, post, made + (long)Dice.LogNormal(90 * Second, 1.3));
        }
    }

    private sealed class Person
    {
        public required ulong Account { get; init; }

        public double Wakes { get; init; }

        public double Awake { get; init; }

        /// <summary>Posts a day.</summary>
        public double Posts { get; init; }

        /// <summary>Sessions a day.</summary>
        public double Sessions { get; init; }

        /// <summary>Share of friends' posts that get a reaction.</summary>
        public double Eager { get; init; }

        /// <summary>Share of friends' posts that get a comment.</summary>
        public double Talks { get; init; }

        /// <summary>Share of friends' posts that get a reaction at once.</summary>
        public double Notified { get; init; }

        public int[] Follows { get; set; } = [];

        public HashSet<int> Friends { get; } = [];
    }
}
