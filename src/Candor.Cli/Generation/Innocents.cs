using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>The people, among them those whom a careless detector takes for machines.</summary>
internal static class Innocents
{
    /// <summary>One of each special sort goes into so many people.</summary>
    private const int Cycle = 96;

    public static Account Account(int ordinal, Lexicon lexicon, Seat seat, int networks, SeededRandom random)
    {
        var person = Person(seat, lexicon, networks, random);
        if (seat.Young) return person;
        return (ordinal % Cycle) switch
        {
            0 => Newspaper(person, random),
            1 => ServiceTeam(person, random),
            2 => Write(person, "second-language", Voices.Careful(person.Manner.Voice)),
            3 => Write(person, "dictation", Voices.Dictated(person.Manner.Voice)),
            4 => Artist(person),
            5 => Hijacked(person, networks, random),
            6 or 7 or 8 or 9 => person with { Source = "momo", Name = "momo", Bio = "" },
            10 or 11 => person with { Source = "shop", Kind = "brand" },
            12 or 13 => Regular(person, random),
            _ => person,
        };
    }

    private static Account Person(Seat seat, Lexicon lexicon, int networks, SeededRandom random)
    {
        var voice = Voices.Person(lexicon, random);
        var manner = new Manner(Rhythms.Person(random), voice, Conducts.Person(random), Devices.Own(networks, random));
        return new Account
        {
            Index = seat.Index,
            Id = seat.Id,
            Source = seat.Young ? "young" : "ordinary",
            Managed = false,
            Brief = seat.Young,
            Kind = random.Chance(0.08) ? null : random.Chance(0.02) ? "brand" : "person",
            Name = lexicon.Draw("nick", voice.Home, random),
            Bio = random.Chance(0.2) ? "" : lexicon.Draw("bio", voice.Home, random),
            Automation = random.Chance(0.03) ? "assisted" : random.Chance(0.1) ? "none" : null,
            Life = seat.Life,
            Offset = Offset(lexicon, random),
            Posts = seat.Posts,
            Others = seat.Others,
            Manner = manner,
        };
    }

    /// <summary>Full hours ahead of UTC; not everybody lives where the language does.</summary>
    public static long Offset(Lexicon lexicon, SeededRandom random)
    {
        int[] hours = lexicon.IsChinese ? [8, 8, 8, 8, 8, 8, 8, 9, -5, 1] : [-8, -8, -5, -5, -5, 0, 0, 1, 2, 10];
        return random.Pick(hours) * Period.Hour;
    }

    private static Account Write(Account person, string source, Voice voice) =>
        person with { Source = source, Manner = person.Manner with { Voice = voice } };

    private static Account Newspaper(Account person, SeededRandom random) => person with
    {
        Source = "newspaper",
        Kind = "brand",
        Name = person.Manner.Voice.Lexicon.IsChinese ? "城市早报" : "The Morning Courier",
        Manner = person.Manner with
        {
            Voice = Voices.Careful(person.Manner.Voice) with { TagRate = 0.8, TitleRate = 1 },
            Rhythm = new ClockRhythm { Interval = Period.Hour * random.Between(2, 3), FromHour = 7, ToHour = 23, Jitter = 2500 },
            Conduct = person.Manner.Conduct with { Scheduled = true, Timed = 0, Denies = 1 },
            Devices = [new Device("partner", "newsdesk-3.2", Devices.NewId(random), "n-press"), .. person.Manner.Devices],
        },
    };

    private static Account ServiceTeam(Account person, SeededRandom random) => person with
    {
        Source = "service-team",
        Kind = "service",
        Name = person.Manner.Voice.Lexicon.IsChinese ? "售后小助手" : "Support Desk",
        Others = person.Others + (person.Posts * 3),
        Manner = person.Manner with
        {
            Shifts = true,
            Rhythm = Rhythms.Shifts(),
            Voice = Voices.Careful(person.Manner.Voice) with { Praise = 0.5 },
            Conduct = person.Manner.Conduct with { Mix = [6, 1, 0.2, 5], ReplySeconds = 40 },
            Devices = [.. Enumerable.Range(1, 3).Select(desk => new Device("web", "desk-5.0", Devices.NewId(random), "n-office"))],
        },
    };

    private static Account Artist(Account person) => person with
    {
        Source = "ai-artist",
        Manner = person.Manner with
        {
            Conduct = person.Manner.Conduct with
            {
                Declares = "generated",
                Declared = 1,
                Images = 0.95,
                MarksImages = true,
                LooksGenerated = 0.9,
            },
        },
    };

    private static Account Regular(Account person, SeededRandom random) => person with
    {
        Source = "regular",
        Manner = person.Manner with { Rhythm = Rhythms.Regular(random), Voice = Voices.Even(person.Manner.Voice) },
    };

    private static Account Hijacked(Account person, int networks, SeededRandom random)
    {
        var length = person.Life.Until - person.Life.From;
        var operation = Campaign.Draw(0, 1, person.Manner.Voice.Lexicon, person.Life, networks, random);
        return person with
        {
            Source = "hijacked",
            Labelled = false,
            Posts = person.Posts + 10,
            TakenOver = (person.Life.From + (length * random.Between(45, 65) / 100), operation.Manner(random)),
        };
    }
}
