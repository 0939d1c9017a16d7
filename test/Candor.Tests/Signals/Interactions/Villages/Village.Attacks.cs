namespace Candor.Tests.Signals.Interactions.Villages;

/// <summary>False interaction of a strength that can be chosen.</summary>
internal sealed partial class Village
{
    /// <summary>A ring: every member reacts to a share of the others' posts, after a log-normal delay.</summary>
    /// <param name="size">Members.</param>
    /// <param name="coverage">Share of the others' posts that get a reaction.</param>
    /// <param name="delay">Middle delay, milliseconds.</param>
    /// <param name="spread">Deviation of the delay's natural logarithm.</param>
    /// <param name="outside">Share of what each does that goes to other people, as cover.</param>
    /// <param name="postsADay">Posts of each.</param>
    public Village Ring(int size = 12, double coverage = 0.95, long delay = 30 * Second, double spread = 0.6, double outside = 0, double postsADay = 2)
    {
        var members = Accounts("ring", size);
        for (var day = 0; day < days; day++)
        {
            foreach (var author in members)
            {
                for (var i = Dice.Poisson(postsADay); i > 0; i--)
                {
                    var made = Start + (day * Day) + (long)(Dice.Range(7, 24) * Hour);
                    var post = Post(author, made);
                    foreach (var other in members.Where(other => other != author && Dice.Chance(coverage)))
                    {
                        var time = made + (long)Dice.LogNormal(delay, spread);
                        if (Dice.Chance(0.7)) Like(other, post, time);
                        else Comment(other, post, time, to: author);
                        for (var cover = outside / (1 - outside); cover > 0; cover--)
                        {
                            if (Dice.Chance(cover)) Like(other, AnyPost(), time + (long)Dice.LogNormal(Minute, 1));
                        }
                    }
                }
            }
        }

        return this;
    }

    /// <summary>One account's replies to another.</summary>
    /// <param name="replies">How many.</param>
    /// <param name="gap">Middle gap, milliseconds.</param>
    /// <param name="spread">Deviation of the gap's natural logarithm.</param>
    /// <param name="repeats">Share that repeats one text.</param>
    public Village Flood(int replies = 200, long gap = 8 * Second, double spread = 0.15, double repeats = 0)
    {
        var (victim, flooder, text) = (_people[0].Account, Account("flooder"), Key());
        var post = Post(victim, Start + (10 * Day) + (12 * Hour));
        var time = Start + (10 * Day) + (13 * Hour);
        for (var i = 0; i < replies; i++) Comment(flooder, post, time += (long)Dice.LogNormal(gap, spread), text: Dice.Chance(repeats) ? text : 0);
        return this;
    }

    /// <summary>Several accounts flood one within half an hour.</summary>
    /// <param name="size">Accounts.</param>
    /// <param name="each">Replies of each.</param>
    /// <param name="texts">Texts that they share; 0 for texts of their own.</param>
    public Village GroupFlood(int size = 40, int each = 8, int texts = 10)
    {
        var victim = _people[1].Account;
        var post = Post(victim, Start + (9 * Day) + (12 * Hour));
        var shared = Enumerable.Range(0, texts).Select(_ => Key()).ToArray();
        foreach (var account in Accounts("group-flooder", size))
        {
            for (var i = 0; i < each; i++) Comment(account, post, Start + (9 * Day) + (13 * Hour) + (long)(Dice.Unit() * 30 * Minute), text: texts == 0 ? 0 : Dice.Pick(shared));
        }

        return this;
    }

    /// <summary>A cast that talks under other people's posts.</summary>
    /// <param name="size">Accounts.</param>
    /// <param name="talks">How many talks.</param>
    /// <param name="latency">Middle latency, milliseconds.</param>
    /// <param name="spread">Deviation of the latency's natural logarithm.</param>
    /// <param name="isScripted">Whether order and texts are those of a few scripts.</param>
    /// <param name="elsewhere">Comments to other people, per talk and account, as cover.</param>
    public Village Cast(int size = 4, int talks = 60, long latency = 40 * Second, double spread = 0.2, bool isScripted = true, double elsewhere = 0)
    {
        var cast = Accounts("cast", size);
        var scripts = Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, 8).Select(turn => (Speaker: (turn + Dice.Below(2)) % size, Text: Key())).ToArray()).ToArray();
        for (var talk = 0; talk < talks; talk++)
        {
            var time = Start + (long)(Dice.Unit() * (days - 1) * Day);
            var post = AnyPost();
            var last = 0UL;
            var script = Dice.Pick(scripts);
            var before = -1;
            for (var turn = 0; turn < script.Length; turn++)
            {
                var speaker = isScripted ? script[turn].Speaker : Dice.Below(size);
                if (speaker == before) speaker = (speaker + 1) % size;
                last = Comment(cast[speaker], post, time += (long)Dice.LogNormal(latency, spread), last, before < 0 ? 0 : cast[before], isScripted ? script[turn].Text : 0);
                before = speaker;
            }

            foreach (var speaker in cast)
            {
                if (Dice.Chance(elsewhere)) Comment(speaker, AnyPost(), time + Hour);
            }
        }

        return this;
    }

    /// <summary>Messages to strangers.</summary>
    /// <param name="anHour">Conversations opened in an hour.</param>
    /// <param name="hours">Hours of a day.</param>
    /// <param name="onDays">Days.</param>
    /// <param name="same">Share of messages that are the same.</param>
    /// <param name="spread">Deviation of the gap's natural logarithm.</param>
    public Village FanOut(int anHour = 200, int hours = 5, int onDays = 3, double same = 0.95, double spread = 0.8)
    {
        var sender = Account("sender");
        for (var day = 0; day < onDays; day++)
        {
            var time = Start + ((day + 5) * Day) + (9 * Hour);
            for (var i = 0; i < anHour * hours; i++)
            {
                time += (long)(Dice.LogNormal(Hour / anHour, spread) / Math.Exp(spread * spread / 2));
                Message(sender, Key(), time, 150 + Dice.Below(100), Dice.Chance(same) ? SameSketch : null);
            }
        }

        return this;
    }

    /// <summary>Reactions to strangers in bulk.</summary>
    /// <param name="anHour">Strangers in an hour.</param>
    /// <param name="hours">Hours of a day.</param>
    /// <param name="onDays">Days.</param>
    /// <param name="spread">Deviation of the gap's natural logarithm.</param>
    /// <param name="prompt">Share that comes within seconds of the post.</param>
    public Village Bulk(int anHour = 150, int hours = 10, int onDays = 5, double spread = 0.1, double prompt = 0)
    {
        var reactor = Account("reactor");
        for (var day = 0; day < onDays; day++)
        {
            var time = Start + ((day + 3) * Day);
            for (var i = 0; i < anHour * hours; i++)
            {
                time += (long)(Dice.LogNormal(Hour / anHour, spread) / Math.Exp(spread * spread / 2));
                var post = Post(Account("stranger"), time - (Dice.Chance(prompt) ? 4 * Second : (long)Dice.LogNormal(5 * Hour, 1)));
                Like(reactor, post, time);
            }
        }

        return this;
    }
}
