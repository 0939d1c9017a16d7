using System.Runtime.InteropServices;

namespace Candor.Signals.Text.Experience;

/// <summary>Adds cues up: clause by clause into passages, of which the strongest counts, and over the whole text what speaks against a claim.</summary>
internal ref struct PassageSum(Span<byte> seen, List<ExperienceReason>? reasons)
{
    /// <summary>What a passage loses with each character, and what a text without cues is worth against a claim.</summary>
    private const float FadeUnspaced = 0.02f, FadeSpaced = 0.004f, SilenceUnspaced = 0.03f, SilenceSpaced = 0.01f, MostSilence = 1.5f;

    /// <summary>What is left of cues behind the frame of news, a story, a study, a shop.</summary>
    private const float Framed = 0.4f;

    private readonly Span<byte> _seen = seen;
    private readonly List<ExperienceReason>? _reasons = reasons;
    private float _passage;
    private float _clauseFor;
    private float _clauseAgainst;
    private float _against;
    private float _silence;
    private float _factor = 1;
    private int _reasonsBefore;

    /// <summary>Nats of the strongest passage so far; 0 if there is none.</summary>
    public float Strongest { get; private set; }

    /// <summary>What speaks against a claim, nats above 0.</summary>
    public readonly float Against => _against + Math.Min(MostSilence, _silence);

    /// <summary>Adds a cue to the clause.</summary>
    public void Add(ExperienceCue cue, int start, int length)
    {
        var times = _seen[(int)cue];
        if (times < 8) _seen[(int)cue]++;
        var nats = CueWeights.Nats(cue, times);
        if (nats > 0)
        {
            nats *= _factor;
            _clauseFor += nats;
        }
        else
        {
            _against -= nats;
            if (cue >= ExperienceCue.Question) _clauseAgainst -= nats;
            if (cue >= ExperienceCue.News) _factor = Framed;
        }

        _reasons?.Add(new ExperienceReason(cue, start, length, nats));
    }

    /// <summary>Ends a clause.</summary>
    /// <param name="kept">What is left of its cues for a claim: 1, or less where it asks.</param>
    /// <param name="unspaced">Its characters of scripts without spaces.</param>
    /// <param name="spaced">Its other characters.</param>
    public void EndClause(float kept, int unspaced, int spaced)
    {
        var fade = (FadeUnspaced * unspaced) + (FadeSpaced * spaced);
        if (_clauseFor == 0) _silence += (SilenceUnspaced * unspaced) + (SilenceSpaced * spaced);
        _passage = Math.Max(0, _passage + (_clauseFor * kept) - _clauseAgainst - fade);
        Strongest = Math.Max(Strongest, _passage);
        (_clauseFor, _clauseAgainst) = (0, 0);
        if (_reasons is null) return;
        if (kept < 1) Weaken(kept);
        _reasonsBefore = _reasons.Count;
    }

    private readonly void Weaken(float kept)
    {
        foreach (ref var reason in CollectionsMarshal.AsSpan(_reasons)[_reasonsBefore..])
        {
            if (reason.Nats > 0) reason = reason with { Nats = reason.Nats * kept };
        }
    }
}
