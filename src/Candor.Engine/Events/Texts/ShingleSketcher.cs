using Candor.Numerics;

namespace Candor.Events.Texts;

/// <summary>
/// Sketches a text's letters: lower case, everything else one space, all runs of five, or of two where most are of an unspaced script
/// (docs/decisions/0006). Finds the opening words on the way. Reused from text to text.
/// </summary>
internal sealed class ShingleSketcher
{
    private const int Spaced = 5;
    private const int Unspaced = 2;
    private const int Lanes = 4;
    private const ulong Base = 0x9E3779B97F4A7C15, Second = unchecked(Base * Base), Third = unchecked(Second * Base), Fourth = unchecked(Third * Base);

    private readonly ulong[] _minima = new ulong[ShingleSketch.Bins * Lanes];
    private int[] _letters = new int[1024];

    public ShingleSketch Sketch(ReadOnlySpan<int> points, out uint opening)
    {
        var count = Normalize(points, out var unspaced);
        var letters = _letters.AsSpan(0, count);
        opening = Opening(letters);
        Array.Fill(_minima, ulong.MaxValue);
        Shingle(letters, unspaced * 2 > count ? Unspaced : Spaced);
        return ShingleSketch.Of(Least());
    }

    private int Normalize(ReadOnlySpan<int> points, out int unspaced)
    {
        if (_letters.Length < points.Length) _letters = new int[points.Length * 2];
        var count = 0;
        unspaced = 0;
        foreach (var c in points)
        {
            var classes = Characters.Of(c);
            if ((classes & CharacterClasses.Letter) != 0)
            {
                _letters[count++] = Characters.ToLower(c);
                if ((classes & CharacterClasses.Unspaced) != 0) unspaced++;
            }
            else if (count > 0 && _letters[count - 1] != ' ')
            {
                _letters[count++] = ' ';
            }
        }

        return count > 0 && _letters[count - 1] == ' ' ? count - 1 : count;
    }

    /// <summary>A shingle's hash is a polynomial of its letters; that of the usual lengths is written out, so that none waits for the one before it.</summary>
    private void Shingle(ReadOnlySpan<int> letters, int length)
    {
        if (letters.Length < length)
        {
            if (letters.IsEmpty) return;
            var whole = 0UL;
            foreach (var letter in letters) whole = (whole * Base) + (ulong)letter + 1;
            Note(whole, 0);
        }
        else if (length == Unspaced)
        {
            for (var i = 1; i < letters.Length; i++) Note((((ulong)letters[i - 1] + 1) * Base) + (ulong)letters[i] + 1, i);
        }
        else
        {
            for (var i = 4; i < letters.Length; i++)
            {
                Note(
                    (((ulong)letters[i - 4] + 1) * Fourth) + (((ulong)letters[i - 3] + 1) * Third) + (((ulong)letters[i - 2] + 1) * Second) + (((ulong)letters[i - 1] + 1) * Base) + (ulong)letters[i] + 1, i);
            }
        }
    }

    /// <summary>Every fourth shingle has minima of its own: else a shingle often waits for the one before it, whose bin it may share.</summary>
    private void Note(ulong shingle, int i)
    {
        var hash = SplitMix64.Finish(shingle);
        ref var least = ref _minima[(ShingleSketch.Bins * (i % Lanes)) + (int)Math.BigMul(hash, ShingleSketch.Bins, out _)];
        least = Math.Min(least, hash);
    }

    private ReadOnlySpan<ulong> Least()
    {
        for (var bin = 0; bin < ShingleSketch.Bins; bin++)
        {
            for (var lane = 1; lane < Lanes; lane++) _minima[bin] = Math.Min(_minima[bin], _minima[(ShingleSketch.Bins * lane) + bin]);
        }

        return _minima.AsSpan(0, ShingleSketch.Bins);
    }

    /// <summary>Hash of the first two words, or of the first four characters of an unspaced script; 0 if there are fewer.</summary>
    private static uint Opening(ReadOnlySpan<int> letters)
    {
        var hash = TextHash.Start;
        var isUnspaced = letters.Length > 0 && Characters.IsUnspaced(letters[0]);
        var words = 1;
        for (var i = 0; i < letters.Length; i++)
        {
            if (isUnspaced && i == 4) return TextHash.Finish(hash);
            if (letters[i] == ' ' && !isUnspaced && ++words > 2) return TextHash.Finish(hash);
            hash = TextHash.Step(hash, letters[i]);
        }

        return isUnspaced ? (letters.Length >= 4 ? TextHash.Finish(hash) : 0) : words == 2 ? TextHash.Finish(hash) : 0;
    }
}
