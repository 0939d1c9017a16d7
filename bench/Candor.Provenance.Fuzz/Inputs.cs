using Candor.Provenance.Fuzz.Seeds;

namespace Candor.Provenance.Fuzz;

/// <summary>Makes the inputs of a run. An input depends on the run's seed, its own number and the seeds at hand, and on nothing else.</summary>
internal sealed class Inputs
{
    private readonly long _seed;
    private readonly int _large;
    private readonly Seed[] _all;
    private readonly (string Format, Seed[] Small, Seed[] Seeds)[] _formats;
    private readonly int[] _turns;

    /// <param name="seed">Of the run.</param>
    /// <param name="folder">Files to mutate beside those that are built; null for none.</param>
    /// <param name="only">The only format; null for all.</param>
    /// <param name="large">Every so many inputs become large.</param>
    public Inputs(long seed, string? folder, string? only, int large)
    {
        (_seed, _large) = (seed, large);
        _all = [.. PictureSeeds.All(), .. MediaSeeds.All(), .. DocumentSeeds.All(), .. StoreSeeds.All(), .. folder is null ? [] : SeedFiles.Of(folder)];
        _formats = [.. _all.GroupBy(one => one.Format).Where(group => only is null || group.Key == only).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Where(IsSmall).ToArray(), group.ToArray()))];
        if (_formats.Length == 0) throw new ArgumentException($"There is no format {only}.", nameof(only));
        _turns = [.. Enumerable.Range(0, _formats.Length).SelectMany(index => Enumerable.Repeat(index, Turns(_formats[index].Format)))];
    }

    public IEnumerable<string> Formats => _formats.Select(format => format.Format);

    public int Seeds => _formats.Sum(format => format.Seeds.Length);

    /// <summary>The input of a number, and how it is to be tried.</summary>
    public (string Format, byte[] Input, Circumstances How, string Name) Make(long index)
    {
        var dice = Dice.Of(_seed, index);
        var (format, small, seeds) = _formats[_turns[(int)(index % _turns.Length)]];
        var seed = dice.Of(small.Length == 0 || dice.OneIn(16) ? seeds : small);
        var draft = new Draft(seed.Inner, seed.Parts);
        new Mutator(dice, seeds, _all, _large).Mutate(draft);
        return (format, seed.Wrap(draft.ToArray()), Circumstances.Of(dice, format), seed.Name);
    }

    private static bool IsSmall(Seed seed) => seed.Inner.Length <= 8192;

    /// <summary>Of formats that take much more time an input (signatures, packing) there are fewer.</summary>
    private static int Turns(string format) => format switch
    {
        "c2pa" => 6,
        "c2pa-side-car" => 2,
        "docx" or "pptx" or "xlsx" or "odt" or "zip" => 4,
        "ape" or "txt" => 4,
        _ => 8,
    };
}
