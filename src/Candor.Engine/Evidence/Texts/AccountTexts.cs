using System.Text;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Signals.Text;

namespace Candor.Evidence.Texts;

/// <summary>Scores the texts of accounts, each with the model of its language. Allocates nothing a text; one a thread.</summary>
/// <param name="models">At most one a language, each without <see cref="TextModel.Problems"/>.</param>
public sealed class AccountTexts(IEnumerable<TextModel> models)
{
    private readonly (ushort Language, int Least, TextScorer Scorer)[] _scorers =
        [.. models.Select(model => (LanguageCode.Pack(Encoding.ASCII.GetBytes(model.Language)), TextScorer.LeastCharacters(model.Language), new TextScorer(model)))];

    /// <summary>What a text says of its making: nothing if there is no model of its language, or if it is too short.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="language">Its language, see <see cref="LanguageCode"/>.</param>
    public TextMaking MakingOf(ReadOnlySpan<char> text, ushort language)
    {
        foreach (var (known, least, scorer) in _scorers)
        {
            if (known != language || text.Length < least) continue;
            var score = scorer.Score(text);
            return score.Length < least ? default : TextMaking.Of(score.Sum);
        }

        return default;
    }
}
