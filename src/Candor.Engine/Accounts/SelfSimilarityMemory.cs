using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Accounts.Sketches;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>How much an account's texts are like each other: sketches of the last ones, frequencies of layouts, punctuation sets and openings.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct SelfSimilarityMemory
{
    /// <summary>Texts whose sketches are kept.</summary>
    public const int Kept = 19;

    private const int KeptOpenings = 32;

    /// <summary>Estimated similarity, of 255, from which a text counts as a repetition and takes the place of what it repeats.</summary>
    private const byte Repetition = 128;

    // In order of arrival; the greatest similarity beside each, of 255.
    private Sketches _sketches;
    private Bytes19 _best;
    private Bytes36 _openings;
    private byte _held; // here and not further down, so that nothing is lost to padding
    private ushort _nearOfLeft;
    private float _overlapOfLeft;
    private byte _openingCount;
    private byte _openingRepeats;
    private byte _openingSlots;

    /// <summary>Texts noted.</summary>
    public byte Texts;

    /// <summary>Frequencies of layouts and of punctuation sets.</summary>
    public FrequentItems Layouts, Punctuation;

    /// <summary>Mean over the texts of the greatest similarity to another own text.</summary>
    public readonly double MeanBest
    {
        get
        {
            if (Texts == 0) return 0;
            double sum = _overlapOfLeft;
            for (var i = 0; i < _held; i++) sum += Overlap(_best[i]);
            return Math.Clamp(sum / Texts, 0, 1);
        }
    }

    /// <summary>Share of texts with another own text of similarity 0.5 or more.</summary>
    public readonly double NearDuplicates
    {
        get
        {
            if (Texts == 0) return 0;
            int near = _nearOfLeft;
            for (var i = 0; i < _held; i++) near += NearDuplicate(_best[i]);
            return near / 100.0 / Texts;
        }
    }

    /// <summary>Share of openings that had been used before; 0 where there is none.</summary>
    public readonly double RepeatedOpenings => _openingCount == 0 ? 0 : (double)_openingRepeats / _openingCount;

    public void Add(in TextFacts facts)
    {
        AddSketch(facts.Sketch);
        Layouts.Add(facts.Layout);
        Punctuation.Add(facts.Punctuation);
        if (facts.Opening != 0) AddOpening(facts.Opening);
        if (Texts < byte.MaxValue) Texts++;
    }

    private void AddSketch(in ShingleSketch sketch)
    {
        byte best = 0;
        var nearest = 0;
        for (var i = 0; i < _held; i++)
        {
            var similarity = (byte)(255 * ShingleSketch.Similarity(sketch, _sketches[i]));
            _best[i] = Math.Max(_best[i], similarity);
            if (similarity <= best) continue;
            (best, nearest) = (similarity, i);
        }

        if (best >= Repetition) Leave(nearest);
        else if (_held == Kept) Leave(0);
        _sketches[_held] = sketch;
        _best[_held++] = best;
    }

    private void Leave(int place)
    {
        _overlapOfLeft += Overlap(_best[place]);
        _nearOfLeft += NearDuplicate(_best[place]);
        _held--;
        Span<ShingleSketch> sketches = _sketches;
        sketches[(place + 1)..].CopyTo(sketches[place..]);
        Span<byte> best = _best;
        best[(place + 1)..].CopyTo(best[place..]);
    }

    /// <summary>
    /// The overlap to be expected behind an estimate. The greatest of many noisy similarities lies too high, the more so the lower they are; fitted
    /// once against exact recomputation (docs/decisions/0005).
    /// </summary>
    private static float Overlap(byte best)
    {
        var similarity = best / 255f;
        return (0.58f * similarity) + (0.56f * Math.Max(0, similarity - 0.1f));
    }

    /// <summary>How likely the similarity behind an estimate is 0.5 or more, in percent: a ramp, since at the bound the estimate errs by 0.1.</summary>
    private static byte NearDuplicate(byte best) => (byte)Math.Clamp(((best / 255f) - 0.34f) / 0.28f * 100, 0, 100);

    /// <summary>Openings as one-byte marks in an open-addressed table, so place and mark together make a 13-bit identity; after 32 new ones are
    /// counted but no longer kept.</summary>
    private void AddOpening(uint hash)
    {
        if (_openingCount == byte.MaxValue) return;
        _openingCount++;
        var mark = (byte)Math.Max(1, hash & 0xFF);
        var slot = (int)(((ulong)hash * 36) >> 32);
        while (_openings[slot] != 0)
        {
            if (_openings[slot] == mark)
            {
                _openingRepeats++;
                return;
            }

            slot = (slot + 1) % 36;
        }

        if (_openingSlots >= KeptOpenings) return;
        _openings[slot] = mark;
        _openingSlots++;
    }

    [InlineArray(Kept)]
    private struct Sketches
    {
        private ShingleSketch _first;
    }
}
