namespace Candor.Events.Traces;

/// <summary>
/// Chooses some of many hashes: the lowest, so that of two texts the same words are chosen, whatever else they have (bottom-k sampling,
/// Cohen and Kaplan 2007).
/// </summary>
public static class LowestHashes
{
    /// <summary>Writes the lowest different hashes, ascending.</summary>
    /// <param name="hashes">Any number, repeats included.</param>
    /// <param name="chosen">Room for as many as are wanted.</param>
    /// <returns>How many there are.</returns>
    public static int Choose(ReadOnlySpan<uint> hashes, Span<uint> chosen)
    {
        var count = 0;
        foreach (var hash in hashes)
        {
            if (count == chosen.Length && hash >= chosen[count - 1]) continue;
            var place = count;
            while (place > 0 && chosen[place - 1] > hash) place--;
            if (place > 0 && chosen[place - 1] == hash) continue;
            var moved = Math.Min(count, chosen.Length - 1) - place;
            chosen.Slice(place, moved).CopyTo(chosen[(place + 1)..]);
            chosen[place] = hash;
            count = Math.Min(count + 1, chosen.Length);
        }

        return count;
    }
}
