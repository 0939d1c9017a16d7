using Candor.Events;

namespace Candor.Tests.Signals.Interactions.Villages;

/// <summary>People and services that do much of something: what must not be called a flood, a fan-out or low effort.</summary>
internal sealed partial class Village
{
    private static readonly byte[] SameSketch = [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>The chat of a live stream: hundreds of viewers, some of whom never stop; short cries and repeated ones.</summary>
    public Village LiveStream()
    {
        var host = Account("streamer");
        foreach (var evening in Enumerable.Range(0, days).Where(day => day % 7 == 5))
        {
            var begin = Start + (evening * Day) + (20 * Hour);
            var stream = Post(host, begin);
            var cries = Enumerable.Range(0, 5).Select(_ => Key()).ToArray();
            foreach (var viewer in _roles.TryGetValue("viewer", out var known) ? known : [.. Accounts("viewer", 200)])
            {
                var pace = Dice.LogNormal(150 * Second, 1);
                for (var time = begin + (long)(Dice.Unit() * 20 * Minute); time < begin + (90 * Minute); time += (long)Dice.LogNormal(Math.Max(pace, 4000), 0.9))
                {
                    if (Dice.Chance(0.4)) Comment(viewer, stream, time, text: Dice.Pick(cries), words: 2);
                    else Comment(viewer, stream, time, words: 1 + Dice.Below(7));
                }
            }
        }

        return this;
    }

    /// <summary>A host who answers three hundred questions under an own post.</summary>
    public Village QuestionHour()
    {
        var host = Account("host");
        var begin = Start + (3 * Day) + (15 * Hour);
        var post = Post(host, begin);
        var time = begin + (10 * Minute);
        foreach (var asker in Accounts("asker", 300))
        {
            var question = Comment(asker, post, begin + (long)(Dice.Unit() * 2 * Hour));
            Comment(host, post, time += (long)Dice.LogNormal(24 * Second, 0.5), question, asker);
        }

        return this;
    }

    /// <summary>A service desk: customers write and mention first, the desk answers all of them, quickly and from templates, day and night.</summary>
    public Village ServiceDesk()
    {
        var desk = Account("desk");
        var templates = Enumerable.Range(0, 6).Select(_ => (Text: Key(), Sketch: Sketch())).ToArray();
        for (var day = 0; day < days; day++)
        {
            for (var i = 0; i < 120; i++)
            {
                var (customer, time) = (Account("customer"), Start + (day * Day) + (long)(Dice.Unit() * Day));
                var template = Dice.Pick(templates);
                var conversation = Key();
                if (Dice.Chance(0.5))
                {
                    Message(customer, conversation, time, 10 + Dice.Below(200));
                    Message(desk, conversation, time + (long)Dice.LogNormal(40 * Second, 0.3), 80, template.Sketch);
                }
                else
                {
                    var post = Post(customer, time);
                    Mention(customer, time + Second, desk);
                    Comment(desk, post, time + (long)Dice.LogNormal(40 * Second, 0.3), to: customer, text: template.Text);
                }
            }
        }

        return this;
    }

    /// <summary>A fan at a concert: a hundred and twenty comments to one artist in two hours, some of them the same cry.</summary>
    public Village ConcertFan()
    {
        var (artist, fan, cry) = (Account("band"), Account("concert-fan"), Key());
        var begin = Start + (6 * Day) + (20 * Hour);
        var posts = Enumerable.Range(0, 8).Select(i => Post(artist, begin + (i * 15 * Minute))).ToArray();
        var time = begin + Minute;
        for (var i = 0; i < 120; i++)
        {
            Comment(fan, posts[Math.Min(7, (time - begin) / (15 * Minute))], time, text: Dice.Chance(0.3) ? cry : 0, words: 2 + Dice.Below(6));
            time += (long)Dice.LogNormal(45 * Second, 0.9);
        }

        return this;
    }

    /// <summary>Somebody who likes hundreds of strangers' pictures every night, as fast as they scroll by.</summary>
    public Village HeavyLiker() => Liker("heavy-liker", 4 * Second, 0.8);

    /// <summary>The same at a steady hand's pace.</summary>
    public Village SteadyLiker() => Liker("steady-liker", 8 * Second, 0.45);

    private Village Liker(string role, long gap, double spread)
    {
        var liker = Account(role);
        for (var day = 0; day < days; day++)
        {
            var time = Start + (day * Day) + (long)(Dice.Range(20, 22) * Hour);
            for (var i = 0; i < 350; i++)
            {
                var stranger = Account("pictured");
                var post = Post(stranger, time - (long)Dice.LogNormal(5 * Hour, 1));
                Like(liker, post, time += (long)Dice.LogNormal(gap, spread));
            }
        }

        return this;
    }

    /// <summary>A newsletter that says that it is one: the same message to five hundred readers every morning.</summary>
    public Village Newsletter()
    {
        var letter = Account("newsletter");
        Declare(letter, DeclaredAutomation.Automated);
        for (var day = 0; day < days; day++)
        {
            for (var reader = 0; reader < 500; reader++) Message(letter, Key(), Start + (day * Day) + (7 * Hour) + (reader * 200), 900, SameSketch);
        }

        return this;
    }

    /// <summary>Somebody who organises: notices to ten group chats, and the same reminder to forty people who talk back now and then.</summary>
    public Village Organiser()
    {
        var organiser = Account("organiser");
        var groups = Enumerable.Range(0, 10).Select(_ => Key()).ToArray();
        var friends = Accounts("invited", 40).Select(friend => (Friend: friend, Conversation: Key())).ToArray();
        for (var week = 0; week < days; week += 7)
        {
            var time = Start + (week * Day) + (18 * Hour);
            foreach (var group in groups) Message(organiser, group, time += (long)Dice.LogNormal(20 * Second, 0.6), 300, SameSketch, 80);
            foreach (var (friend, conversation) in friends)
            {
                Message(organiser, conversation, time += (long)Dice.LogNormal(12 * Second, 0.5), 60, SameSketch);
                if (Dice.Chance(0.6)) Message(friend, conversation, time + (long)Dice.LogNormal(Hour, 1.5), 5 + Dice.Below(40));
            }
        }

        return this;
    }

    /// <summary>A wedding: the same invitation to a hundred and twenty people on one evening, most of whom answer elsewhere.</summary>
    public Village Wedding()
    {
        var couple = Account("couple");
        var time = Start + (8 * Day) + (19 * Hour);
        for (var guest = 0; guest < 120; guest++) Message(couple, Key(), time += (long)Dice.LogNormal(40 * Second, 0.7), 210, SameSketch);
        return this;
    }

    /// <summary>A recruiter: thirty-five strangers a working day, the same words.</summary>
    public Village Recruiter()
    {
        var recruiter = Account("recruiter");
        for (var day = 0; day < days; day++)
        {
            if (day % 7 > 4) continue;
            var time = Start + (day * Day) + (9 * Hour);
            for (var i = 0; i < 35; i++) Message(recruiter, Key(), time += (long)Dice.LogNormal(9 * Minute, 1), 320, SameSketch);
        }

        return this;
    }

    /// <summary>A premiere that two hundred come for who are never seen again: they paste the joke of the evening again and again.</summary>
    public Village Premiere()
    {
        var host = Account("premiere");
        var begin = Start + (12 * Day) + (20 * Hour);
        var (film, jokes) = (Post(host, begin), Enumerable.Range(0, 3).Select(_ => Key()).ToArray());
        foreach (var guest in Accounts("guest", 200))
        {
            var pastes = Dice.Chance(0.4) ? Dice.Range(0.3, 0.9) : 0;
            for (var time = begin + (long)(Dice.Unit() * 20 * Minute); time < begin + (55 * Minute); time += (long)Dice.LogNormal(6 * Minute, 0.9))
            {
                if (Dice.Chance(pastes)) Comment(guest, film, time, text: Dice.Pick(jokes), words: 8);
                else Comment(guest, film, time, words: 1 + Dice.Below(7));
            }
        }

        return this;
    }

    /// <summary>Eighty people who line up under a post: each writes the same sentence once, some of them a second one.</summary>
    public Village LineUp()
    {
        var (hero, sentence) = (Account("hero"), Key());
        var begin = Start + (4 * Day) + (12 * Hour);
        var post = Post(hero, begin);
        foreach (var person in Accounts("queue", 80))
        {
            var time = begin + (long)(Dice.Unit() * 50 * Minute);
            Comment(person, post, time, text: sentence);
            for (var i = Dice.Below(4); i > 0; i--) Comment(person, post, time += (long)Dice.LogNormal(90 * Second, 0.8));
        }

        return this;
    }
}
