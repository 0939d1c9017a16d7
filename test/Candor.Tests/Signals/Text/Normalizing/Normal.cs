using Candor.Signals.Text.Normalizing;

namespace Candor.Tests.Signals.Text.Normalizing;

/// <summary>Texts through a normaliser, as values that a test can compare.</summary>
internal static class Normal
{
    public static string Of(string text) => new TextNormalizer().Normalize(text).Text.ToString();

    public static Tampering TamperingOf(string text) => new TextNormalizer().Normalize(text).Tampering;

    public static (int FullWidth, int HalfWidth) WidthsOf(string text)
    {
        var normal = new TextNormalizer().Normalize(text);
        return (normal.FullWidth, normal.HalfWidth);
    }

    /// <summary>A normalised text with its marks written out again: as itself it may not have them, for nobody may write them.</summary>
    public static string WrittenOut(string text) => text
        .Replace($"{NormalText.Link}", "http://x/", StringComparison.Ordinal)
        .Replace($"{NormalText.Mention}", "@" + new string('x', 30), StringComparison.Ordinal);
}
