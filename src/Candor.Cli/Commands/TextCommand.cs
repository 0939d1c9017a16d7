using System.CommandLine;

namespace Candor.Cli.Commands;

/// <summary>The commands <c>candor text ...</c>.</summary>
internal static class TextCommand
{
    public static Command Create() => new("text", "What a text says about its making, and what it is used for: train, calibrate and measure text models. Text alone never carries a verdict.")
    {
        TextTrainCommand.Create(),
        TextCalibrateCommand.Create(),
        TextEvaluateCommand.Create(),
        TextValidateCommand.Create(),
        TextScoreCommand.Create(),
        TextUseCommand.Create(),
        TextOpposedCommand.Create(),
        TextCompareCommand.Create(),
        TextDriftCommand.Create(),
    };
}
