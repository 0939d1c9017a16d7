using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Text.Experience;

/// <summary>Reads a text phrase by phrase, and makes cues of the phrases: who acts, and whether it is said, asked, imagined or done.</summary>
internal ref struct ClauseReader
{
    /// <summary>Clauses that a condition, somebody else's words and a question reach over.</summary>
    private const int IfReach = 2, SaidReach = 3, AskReach = 3;

    /// <summary>Unknown characters that an act without subject may have before it, and behind a pointer such as "this shop".</summary>
    private const int NearStart = 1, NearPointer = 5;

    /// <summary>Behind a word that is the subject itself.</summary>
    private const int NoPlace = 100;

    /// <summary>How far an appraisal may stand from what it appraises, in characters.</summary>
    private const int AppraisalUnspaced = 9, AppraisalSpaced = 32;

    /// <summary>Characters of an unspaced clause that may judge without naming what.</summary>
    private const int ShortClause = 10;

    private const int LongestQuotation = 400;

    private static readonly PhraseTable Phrases = PhraseTable.Of(
        PhraseExpansion.Read<PhraseRole>(ChinesePhrases.Text).Concat(PhraseExpansion.Read<PhraseRole>(EnglishPhrases.Text)).Select(phrase => ((int)phrase.Role, phrase.Phrase)));

    private PassageSum _sum;
    private readonly PhraseTable _phrases = Phrases;
    private ReadOnlySpan<char> _text;
    private PhraseRole _subject;
    private int _imagined;
    private int _said;
    private int _asked;
    private bool _isUndone;
    private bool _asksHere;
    private bool _startsSentence;
    private int _quotation = -1;
    private int _clauseStart;
    private int _unspaced;
    private int _gap;
    private int _mayGap;
    private int _aspect;
    private int _quality;
    private int _qualityLength;

    public ClauseReader(PassageSum sum)
    {
        _sum = sum;
        (_startsSentence, _mayGap, _aspect, _quality) = (true, NearStart, -1, -1);
    }

    /// <summary>Whether what is told here was done, by whom ever.</summary>
    private readonly bool IsTold => _imagined == 0 && _said == 0 && _asked == 0 && !_isUndone && _quotation < 0;

    /// <summary>Reads a text to its end.</summary>
    /// <returns>Its cues, added up.</returns>
    public PassageSum Read(ReadOnlySpan<char> text)
    {
        _text = text;
        for (var i = 0; i < text.Length;)
        {
            var role = (PhraseRole)_phrases.Longest(text[i..], out var length);
            if (role != PhraseRole.None)
            {
                Take(role, i, length);
                i += length;
                continue;
            }

            var c = PlainCharacters.Fold(text[i]);
            if (PlainCharacters.IsUnspaced(c)) (_unspaced, _gap, i) = (_unspaced + 1, _gap + 1, i + 1);
            else if (PlainCharacters.IsSpaced(c)) i = EndOfWord(i + 1);
            else Mark(c, i++);
        }

        EndClause(text.Length, isQuestion: false);
        return _sum;
    }

    private int EndOfWord(int i)
    {
        while (i < _text.Length && PlainCharacters.Fold(_text[i]) is var c && (PlainCharacters.IsSpaced(c) || c == '\'')) i++;
        _gap += 3;
        return i;
    }

    private void Mark(char c, int i)
    {
        switch (c)
        {
            case '\n' or '\r':
                EndSentence(i, isQuestion: false);
                _quotation = -1;
                break;
            case '.' when i + 1 < _text.Length && char.IsAsciiDigit(PlainCharacters.Fold(_text[i + 1])):
                break;
            case '.' or '!' or '…' or '~':
                EndSentence(i, isQuestion: false);
                break;
            case '?':
                EndSentence(i, isQuestion: true);
                break;
            case ',' or ';' or ':' or '(' or ')' or '—' or '–':
                EndClause(i, isQuestion: false);
                break;
            case ' ' when _unspaced > 0:
                EndClause(i, isQuestion: false);
                break;
            case '"' or '“' or '”' or '「' or '」' or '『' or '』' or '《' or '》' or '«' or '»':
                Quote(c, i);
                break;
        }
    }

    private void Quote(char c, int i)
    {
        EndClause(i, isQuestion: false);
        var opens = c is '“' or '「' or '『' or '《' or '«' || (c == '"' && _quotation < 0);
        _quotation = opens ? i : -1;
    }

    private void EndSentence(int i, bool isQuestion)
    {
        EndClause(i, isQuestion);
        (_subject, _imagined, _said, _asked, _startsSentence) = (PhraseRole.None, 0, 0, 0, true);
    }

    private void EndClause(int i, bool isQuestion)
    {
        if (_quality >= 0 && IsTold && _subject is PhraseRole.None or PhraseRole.First && _unspaced is > 0 and <= ShortClause) _sum.Add(ExperienceCue.Judgement, _quality, _qualityLength);
        _sum.EndClause(_asksHere ? 0 : isQuestion ? 0.5f : 1, _unspaced, i - _clauseStart - _unspaced);
        _imagined = Math.Max(0, _imagined - 1);
        _said = Math.Max(0, _said - 1);
        _asked = Math.Max(0, _asked - 1);
        (_isUndone, _asksHere, _startsSentence) = (false, false, false);
        if (_quotation >= 0 && i - _quotation > LongestQuotation) _quotation = -1; // never closed
        (_clauseStart, _unspaced, _gap, _mayGap, _aspect, _quality) = (i + 1, 0, 0, NearStart, -1, -1);
    }

    private void Take(PhraseRole role, int start, int length)
    {
        if (PlainCharacters.IsUnspaced(_text[start + length - 1])) _unspaced += length;
        switch (role)
        {
            case PhraseRole.Mask:
                _gap += length;
                return;
            case PhraseRole.Filler:
                _mayGap = length > 1 && _text[start] is '这' or '此' or '在' or '给' ? NearPointer : _mayGap;
                return;
            case PhraseRole.First:
                (_subject, _said) = (PhraseRole.First, 0);
                return;
            case PhraseRole.Second or PhraseRole.Third:
                _subject = role;
                return;
            case PhraseRole.Act or PhraseRole.Move:
                Act(role, start, length);
                break;
            case PhraseRole.Aspect:
                _aspect = start;
                Appraise(_quality, start, start + length);
                break;
            case PhraseRole.Quality:
                (_quality, _qualityLength) = (start, length);
                Appraise(_aspect, start, start + length);
                break;
            case PhraseRole.Advice:
                _sum.Add(ExperienceCue.Advice, start, length);
                break;
            case PhraseRole.Norm:
                _isUndone = true;
                _sum.Add(ExperienceCue.Advice, start, length);
                break;
            case PhraseRole.If:
                _imagined = IfReach;
                _sum.Add(ExperienceCue.Hypothesis, start, length);
                break;
            case PhraseRole.NotDone:
                _isUndone = true;
                _sum.Add(ExperienceCue.NotDone, start, length);
                break;
            case PhraseRole.Said:
                Say(start, length);
                break;
            case PhraseRole.Ask:
                (_asksHere, _asked) = (true, AskReach);
                _sum.Add(ExperienceCue.Question, start, length);
                break;
            default:
                if (CueOf(role) is var cue && (IsTold || CueWeights.Nats(cue) < 0)) _sum.Add(cue, start, length);
                break;
        }

        _gap = role is PhraseRole.Field or PhraseRole.Study or PhraseRole.News ? NoPlace : 0;
        if (role is not (PhraseRole.Occasion or PhraseRole.Companion or PhraseRole.Amount)) _startsSentence = false;
    }

    private void Act(PhraseRole role, int start, int length)
    {
        if (!IsTold) return;
        switch (_subject)
        {
            case PhraseRole.First:
                _sum.Add(role == PhraseRole.Act ? ExperienceCue.Act : ExperienceCue.Move, start, length);
                break;
            case PhraseRole.None when role == PhraseRole.Act && MayLackSubject(start):
                _sum.Add(ExperienceCue.DroppedAct, start, length);
                if (_startsSentence) _subject = PlainCharacters.IsUnspaced(_text[start]) ? PhraseRole.None : PhraseRole.First;
                break;
            case PhraseRole.Second or PhraseRole.Third:
                _sum.Add(ExperienceCue.OtherPerson, start, length);
                break;
        }
    }

    /// <summary>Whether nothing stands before an act that could be its subject. In English only the first words of a sentence leave the subject out.</summary>
    private readonly bool MayLackSubject(int start) => _gap <= _mayGap && (PlainCharacters.IsUnspaced(_text[start]) || _startsSentence);

    private void Say(int start, int length)
    {
        if (_subject == PhraseRole.First) return; // one's own words
        _said = SaidReach;
        _sum.Add(ExperienceCue.Reported, start, length);
    }

    private void Appraise(int other, int start, int end)
    {
        if (other < 0 || !IsTold) return;
        if (start - other > (PlainCharacters.IsUnspaced(_text[start]) ? AppraisalUnspaced : AppraisalSpaced)) return;
        _sum.Add(ExperienceCue.Appraisal, other, end - other);
        (_aspect, _quality) = (-1, -1);
    }

    private static ExperienceCue CueOf(PhraseRole role) => role switch
    {
        PhraseRole.Word => ExperienceCue.Word,
        PhraseRole.Own => ExperienceCue.Own,
        PhraseRole.Companion => ExperienceCue.Companion,
        PhraseRole.Occasion => ExperienceCue.Occasion,
        PhraseRole.Amount => ExperienceCue.Amount,
        PhraseRole.Sense => ExperienceCue.Sense,
        PhraseRole.Reaction => ExperienceCue.Reaction,
        PhraseRole.Defines => ExperienceCue.Definition,
        PhraseRole.Field => ExperienceCue.Field,
        PhraseRole.News => ExperienceCue.News,
        PhraseRole.Story => ExperienceCue.Story,
        PhraseRole.Study => ExperienceCue.Study,
        PhraseRole.Shop => ExperienceCue.Shop,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "It has no cue of its own."),
    };
}
