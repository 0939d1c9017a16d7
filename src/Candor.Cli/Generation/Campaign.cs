using Candor.Cli.Generation.Words;
using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>
/// One operator's accounts. The level says how much trouble it takes: 0 posts by the clock, 1 at random times round the clock,
/// 2 keeps a night and human reply times, 3 also writes in a persona of its own.
/// </summary>
internal sealed record Campaign
{
    /// <summary>The most accounts that one campaign has.</summary>
    private const int Largest = 15;

    public required int Number { get; init; }

    public required int Size { get; init; }

    public required int Level { get; init; }

    public required Lexicon Lexicon { get; init; }

    public required TemplateFamily Family { get; init; }

    public required Device[] Devices { get; init; }

    public required Period Window { get; init; }

    /// <summary>When its first account registers; the others follow within minutes.</summary>
    public required long Opens { get; init; }

    public static Campaign Draw(int number, int level, Lexicon lexicon, Period window, int networks, SeededRandom random) =>
        new()
        {
            Number = number,
            Size = random.Chance(0.2) ? 1 : random.Between(3, Largest),
            Level = level,
            Lexicon = lexicon,
            Family = TemplateFamily.Draw(lexicon, random),
            Devices = Generation.Devices.Operated(level, networks, random),
            Window = window,
            Opens = Community.Joins(window, random),
        };

    public long Joins(SeededRandom random) =>
        Math.Min(Window.Until - Period.Hour, Opens + (long)(random.LogNormal(30, 1.2) * Period.Minute));

    public Account Member(Seat seat, SeededRandom random)
    {
        var manner = Manner(random);
        if (Level == 0) manner = manner with { Rhythm = Rhythms.Clock(seat, random) };
        return new Account
        {
            Index = seat.Index,
            Id = seat.Id,
            Source = seat.Young ? "young" : Invariant($"a{Level}"),
            Managed = true,
            Brief = seat.Young,
            Kind = random.Chance(0.08) ? null : random.Chance(0.05) ? "brand" : "person",
            Name = Lexicon.Draw("nick", manner.Voice.Home, random),
            Bio = random.Chance(0.15) ? "" : Lexicon.Draw("bio", manner.Voice.Home, random),
            Automation = random.Chance(0.06) ? "automated" : random.Chance(0.1) ? "none" : null,
            Life = seat.Life,
            Offset = Innocents.Offset(Lexicon, random),
            Posts = seat.Posts,
            Others = seat.Others,
            Manner = manner,
            Campaign = Number,
        };
    }

    /// <summary>How one of its accounts behaves: the campaign's own way, with small differences.</summary>
    public Manner Manner(SeededRandom random) => new(
        Rhythms.Managed(Level, random),
        Voices.Managed(Level, Lexicon, Family, random),
        Conducts.Managed(Level, random),
        Level == 3 && random.Chance(0.6) ? [Generation.Devices.App(random, Devices[0].Network)] : Devices);
}
