namespace Candor.Tests.Signals.Interactions.Villages;

/// <summary>Circles of people who interact with one another and hardly with anybody else: what must not be called a ring.</summary>
internal sealed partial class Village
{
    /// <summary>
    /// A family or club: people of their own hours who react to a share of one another's posts, each after a delay of their own, quicker while they are at it.
    /// </summary>
    /// <param name="role">Their role.</param>
    /// <param name="size">How many.</param>
    /// <param name="postsADay">Posts of each.</param>
    /// <param name="coverage">Share of the others' posts that get a reaction.</param>
    /// <param name="delay">Middle delay while awake, milliseconds.</param>
    /// <param name="outside">Acts towards other people, per act inside.</param>
    public Village Circle(string role, int size, double postsADay, double coverage, long delay, double outside)
    {
        var members = Accounts(role, size);
        var hours = members.Select(_ => (Wakes: 7 + Dice.Normal(), Awake: Dice.Range(14, 16.5), Share: Math.Clamp(coverage + (0.12 * Dice.Normal()), 0.02, 0.99))).ToArray();
        for (var day = 0; day < days; day++)
        {
            for (var author = 0; author < size; author++)
            {
                for (var i = Dice.Poisson(postsADay); i > 0; i--)
                {
                    var made = Start + (day * Day) + (long)((hours[author].Wakes + (Dice.Unit() * hours[author].Awake)) * Hour);
                    var post = Post(members[author], made);
                    for (var other = 0; other < size; other++)
                    {
                        if (other == author || !Dice.Chance(hours[other].Share)) continue;
                        var time = Awakened(made + (long)Dice.LogNormal(delay, 1.3), hours[other].Wakes, hours[other].Awake);
                        if (Dice.Chance(0.8)) Like(members[other], post, time);
                        else Comment(members[other], post, time, to: members[author]);
                        if (_people.Count > 0 && Dice.Chance(outside)) Like(members[other], AnyPost(), time + (long)Dice.LogNormal(20 * Second, 1));
                    }
                }
            }
        }

        return this;
    }

    /// <summary>A family of five: everybody reacts to nearly everything, nobody to anybody else.</summary>
    public Village Family() => Circle("family", 5, 1, 0.85, 20 * Minute, 0);

    /// <summary>A gaming clan: ten, together every evening, quick and nearly closed.</summary>
    public Village Clan()
    {
        var members = Accounts("clan", 10);
        for (var day = 0; day < days; day++)
        {
            var present = members.Where(_ => Dice.Chance(0.75)).ToArray();
            for (var i = 0; i < 25; i++)
            {
                var made = Start + (day * Day) + (19 * Hour) + (long)(Dice.Unit() * 3.5 * Hour);
                if (present.Length == 0) continue;
                var author = Dice.Pick(present);
                var post = Post(author, made);
                foreach (var other in present.Where(other => other != author && Dice.Chance(0.7))) Like(other, post, made + (long)Dice.LogNormal(110 * Second, 1.1));
            }
        }

        return this;
    }

    /// <summary>A class that uses the platform for lessons only: the teacher posts and all answer at once; everybody comments on everybody's work, as told.</summary>
    public Village Class()
    {
        var teacher = Account("teacher");
        var pupils = Accounts("pupil", 28);
        for (var day = 1; day < days; day += day % 7 == 3 ? 5 : 2)
        {
            var begin = Start + (day * Day) + (9 * Hour);
            for (var task = 0; task < 6; task++)
            {
                var asked = Post(teacher, begin + (task * 8 * Minute));
                foreach (var pupil in pupils.Where(_ => Dice.Chance(0.9))) Comment(pupil, asked, begin + (task * 8 * Minute) + (long)Dice.LogNormal(50 * Second, 0.7));
            }

            var works = pupils.Select(pupil => (Pupil: pupil, Post: Post(pupil, begin + (long)Dice.LogNormal(15 * Minute, 0.3)))).ToArray();
            foreach (var reader in pupils)
            {
                var time = begin + (25 * Minute);
                foreach (var work in works.Where(work => work.Pupil != reader)) Comment(reader, work.Post, time += (long)Dice.LogNormal(35 * Second, 0.6), to: work.Pupil);
            }
        }

        return this;
    }

    /// <summary>A team that meets every working morning: each posts what is to be done, all react to all of it within a quarter of an hour.</summary>
    public Village StandUp()
    {
        var team = Accounts("team", 8);
        for (var day = 0; day < days; day++)
        {
            if (day % 7 > 4) continue;
            var begin = Start + (day * Day) + (9 * Hour);
            var notes = team.Select(member => (Member: member, Time: begin + (long)(Dice.Unit() * 5 * Minute))).Select(note => (note.Member, note.Time, Post: Post(note.Member, note.Time))).ToArray();
            foreach (var reader in team.Where(_ => Dice.Chance(0.95)))
            {
                foreach (var note in notes.Where(note => note.Member != reader && Dice.Chance(0.95))) Like(reader, note.Post, note.Time + (long)Dice.LogNormal(4 * Minute, 0.7));
            }
        }

        return this;
    }

    /// <summary>A study group of six that meets live and talks under a post: quick answers in turns, with nobody else.</summary>
    public Village StudyGroup()
    {
        var members = Accounts("student", 6);
        for (var day = 0; day < days; day += 2)
        {
            var time = Start + (day * Day) + (18 * Hour);
            for (var topic = 0; topic < 4; topic++)
            {
                var (author, last) = (Dice.Pick(members), 0UL);
                var post = Post(author, time);
                var before = author;
                for (var turn = 0; turn < 25; turn++)
                {
                    var speaker = Dice.Pick([.. members.Where(member => member != before)]);
                    last = Comment(speaker, post, time += (long)Dice.LogNormal(22 * Second, 0.9), last, before);
                    before = speaker;
                }
            }
        }

        return this;
    }

    /// <summary>Two best friends who chat under posts and in messages every day.</summary>
    public Village BestFriends()
    {
        var pair = Accounts("best-friend", 2);
        var conversation = Key();
        for (var day = 0; day < days; day++)
        {
            for (var talk = 0; talk < 4; talk++)
            {
                var time = Start + (day * Day) + (long)(Dice.Range(8, 22) * Hour);
                var post = Post(pair[talk % 2], time);
                var last = 0UL;
                for (var turn = 0; turn < 10; turn++)
                {
                    last = Comment(pair[(talk + turn + 1) % 2], post, time += (long)Dice.LogNormal(15 * Second, 0.85), last, pair[(talk + turn) % 2], words: 1 + Dice.Below(8));
                    Message(pair[turn % 2], conversation, time + Minute, 2 + Dice.Below(60));
                }
            }
        }

        return this;
    }

    /// <summary>Sixty fans of one artist: they react to everything the artist posts, half of them within a minute.</summary>
    public Village Fans()
    {
        var artist = Account("artist");
        var fans = Accounts("fan", 60);
        for (var i = 0; i < days * 2; i++)
        {
            var made = Start + (long)(Dice.Unit() * days * Day);
            var post = Post(artist, made);
            foreach (var fan in fans.Where(_ => Dice.Chance(0.9)))
            {
                Like(fan, post, made + (long)Dice.LogNormal(60 * Second, 1.5));
                if (Dice.Chance(0.3)) Comment(fan, post, made + (long)Dice.LogNormal(3 * Minute, 1.2), words: 3);
            }
        }

        return this;
    }

    private static long Awakened(long time, double wakes, double awake)
    {
        var hour = (time - Start) % Day / (double)Hour;
        var since = ((hour - wakes) % 24 + 24) % 24;
        return since <= awake ? time : time + (long)((24 - since) * Hour) + (time % (40 * Minute));
    }

    private ulong AnyPost()
    {
        while (true)
        {
            var (trace, _, _, _) = _events[Dice.Below(_events.Count)];
            if (trace.Type == Candor.Events.EventType.PostCreated) return trace.Post;
        }
    }
}
