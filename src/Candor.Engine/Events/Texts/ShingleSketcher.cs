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
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly ulong[] _minima = new ulong[ShingleSketch.Bins];
    private int[] _letters = new int[1024];

    public ShingleSketch Sketch(ReadOnlySpan<int> points, out uint opening)
    {
        var count = Normalize(points, out var unspaced);
        var letters = _letters.AsSpan(0, count);
        opening = Opening(letters);
        Array.Fill(_minima, ulong.MaxValue);
        Shingle(letters, unspaced * 2 > count ? Unspaced : Spaced);
        return ShingleSketch.Of(_minima);
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

    private void Shingle(ReadOnlySpan<int> letters, int length)
    {
        if (letters.IsEmpty) return;
        length = Math.Min(length, letters.Length);
        var leaving = 1UL;
        for (var i = 0; i < length; i++) leaving *= Base;

        var rolling = 0UL;
        for (var i = 0; i < letters.Length; i++)
        {
            rolling = (rolling * Base) + (ulong)letters[i] + 1;
            if (i >= length) rolling -= leaving * ((ulong)letters[i - length] + 1);
            if (i < length - 1) continue;
            var hash = SplitMix64.Finish(rolling);
            ref var least = ref _minima[(int)Math.BigMul(hash, ShingleSketch.Bins, out _)];
            least = Math.Min(least, hash);
        }
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
