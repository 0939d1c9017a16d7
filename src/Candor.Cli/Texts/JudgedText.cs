using Candor.Evidence.Texts;
using Candor.Signals.Text;

namespace Candor.Cli.Texts;

/// <summary>A text and what was said of it.</summary>
internal sealed record JudgedText(LabelledText Text, MakingScore Score, TextOpinion Opinion);
