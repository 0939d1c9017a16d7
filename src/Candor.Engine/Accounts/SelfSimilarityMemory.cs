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
    public const int Kept = 15;

    private const int KeptOpenings = 36;

    private Ring _sketches;
    private Bytes16 _best;
    private Bytes40 _openings;
    private float _bestOfLeft;
    private byte _nearOfLeft;
    private byte _next;
    private byte _openingCount;
    private byte _openingRepeats;
    private byte _openingSlots;

    /// <summary>Texts noted.</summary>
    public byte Texts;

    /// <summary>Frequencies of layouts and of punctuation sets.</summary>
    public FrequentItems Layouts, Punctuation;

    /// <summary>Mean over the texts of the greatest similarity to another own text, uncorrected.</summary>
    public readonly double MeanBest
    {
        get
        {
            if (Texts == 0) return 0;
            double sum = _bestOfLeft;
            for (var i = 0; i < Held; i++) sum += _best[i] / 255.0;
            return sum / Texts;
        }
    }

    /// <summary>Share of texts with another own text of similarity 0.5 or more.</summary>
    public readonly double NearDuplicates
    {
        get
        {
            if (Texts == 0) return 0;
            int near = _nearOfLeft;
            for (var i = 0; i < Held; i++) near += _best[i] >= 128 ? 1 : 0;
            return (double)near / Texts;
        }
    }

    /// <summary>Share of openings that had been used before; 0 where there is none.</summary>
    public readonly double RepeatedOpenings => _openingCount == 0 ? 0 : (double)_openingRepeats / _openingCount;

    private readonly int Held => Math.Min((int)Texts, Kept);

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
        for (var i = 0; i < Held; i++)
        {
            var similarity = (byte)(255 * ShingleSketch.Similarity(sketch, _sketches[i]));
            best = Math.Max(best, similarity);
            _best[i] = Math.Max(_best[i], similarity);
        }

        if (Texts >= Kept)
        {
            _bestOfLeft += _best[_next] / 255f;
            if (_best[_next] >= 128) _nearOfLeft++;
        }

        _sketches[_next] = sketch;
        _best[_next] = best;
        _next = (byte)((_next + 1) % Kept);
    }

    /// <summary>Openings as one-byte marks in an open-addressed table, so place and mark together make a 13-bit identity; after 36 new ones are
    /// counted but no longer kept.</summary>
    private void AddOpening(uint hash)
    {
        if (_openingCount == byte.MaxValue) return;
        _openingCount++;
        var mark = (byte)Math.Max(1, hash & 0xFF);
        var slot = (int)(((ulong)hash * 40) >> 32);
        while (_openings[slot] != 0)
        {
            if (_openings[slot] == mark)
            {
                _openingRepeats++;
                return;
            }

            slot = (slot + 1) % 40;
        }

        if (_openingSlots >= KeptOpenings) return;
        _openings[slot] = mark;
        _openingSlots++;
    }

    [InlineArray(Kept)]
    private struct Ring
    {
        private ShingleSketch _first;
    }
}
