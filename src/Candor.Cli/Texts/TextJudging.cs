using Candor.Evidence.Texts;
using Candor.Signals.Text;
using Candor.Signals.Text.Normalizing;

namespace Candor.Cli.Texts;

/// <summary>Judges files of texts: first how new each domain is, then every text.</summary>
internal sealed class TextJudging
{
    private readonly TextScorer _scorer;
    private readonly TextJudge _judge;
    private readonly SortedDictionary<string, DomainNovelty> _novelty = new(StringComparer.Ordinal);

    /// <param name="file">The model.</param>
    /// <param name="alpha">Share of people's texts of a domain that may be called made by a machine.</param>
    public TextJudging(TextModelFile file, double alpha)
    {
        _scorer = new TextScorer(file.Model);
        _judge = new TextJudge(file.Model.Language, file.Calibration, alpha);
    }

    /// <summary>By source and domain without a calibration of its own: share of texts unlike the calibration, and whether that makes it new.</summary>
    public IReadOnlyDictionary<string, (double Unlike, bool IsNew)> Domains => _novelty.ToDictionary(pair => pair.Key, pair => (pair.Value.Unlike, pair.Value.IsNew));

    /// <summary>What the stylometric numbers of the text just handed over add to its score.</summary>
    public IReadOnlyList<StyleReason> Reasons() => _scorer.Reasons();

    /// <summary>What was done to the text just handed over so that it compares otherwise than it reads.</summary>
    public Tampering Tampering => _scorer.Tampering;

    /// <summary>Judges all texts, in two passes.</summary>
    /// <param name="lines">The files.</param>
    /// <param name="accepts">Texts that count.</param>
    /// <param name="take">Called in the order of the lines.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public void ForEach(TextLines lines, Func<LabelledText, bool> accepts, Action<JudgedText> take, CancellationToken cancellation)
    {
        lines.ForEach(
            text =>
            {
                if (text.Domain.Length == 0 || _judge.Knows(text.Domain) || !accepts(text)) return;
                var environment = TextSplit.EnvironmentOf(text);
                if (!_novelty.TryGetValue(environment, out var novelty)) _novelty[environment] = novelty = new DomainNovelty(_judge);
                novelty.Add(_scorer.Score(text.Text));
            },
            cancellation);
        lines.ForEach(
            text =>
            {
                if (!accepts(text)) return;
                var score = _scorer.Score(text.Text);
                var isNew = _novelty.TryGetValue(TextSplit.EnvironmentOf(text), out var novelty) && novelty.IsNew;
                take(new JudgedText(text, score, _judge.Judge(score, text.Domain.Length == 0 ? null : text.Domain, isNew)));
            },
            cancellation);
    }
}
