using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Candor.Tests.Reporting;

public sealed partial class ContrastTests
{
    /// <summary>Texts and what they stand on.</summary>
    private static readonly (string Text, string Back)[] Texts =
    [
        ("text", "back"), ("text", "card"), ("text", "warn"), ("dim", "back"), ("dim", "card"), ("link", "back"), ("link", "card"),
        ("on", "managed"), ("on", "assisted"), ("on", "dim"),
    ];

    /// <summary>Shapes that mean something.</summary>
    private static readonly (string Shape, string Back)[] Shapes =
    [
        ("managed", "back"), ("assisted", "back"), ("none", "back"), ("unknown", "back"), ("judged", "back"), ("people", "judged"), ("line", "back"),
        ("none", "card"), ("managed", "card"), ("warn-edge", "warn"),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Texts_and_shapes_stand_out_in_light_and_in_dark(int scheme)
    {
        var sheet = File.ReadAllText(SharedData.InRepository("src", "Candor.Cli", "Reporting", "report.css"));
        var colours = Colour().Matches(sheet.Split(":root {")[1 + scheme].Split('}')[0])
            .ToDictionary(match => match.Groups[1].Value, match => Luminance(match.Groups[2].Value));

        foreach (var (text, back) in Texts) Assert.True(Contrast(colours[text], colours[back]) >= 4.5, $"{text} on {back}: {Contrast(colours[text], colours[back])}");
        foreach (var (shape, back) in Shapes) Assert.True(Contrast(colours[shape], colours[back]) >= 3, $"{shape} on {back}: {Contrast(colours[shape], colours[back])}");
    }

    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    /// <summary>Relative luminance, WCAG 2.</summary>
    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex("--([a-z0-9-]+): #([0-9a-fA-F]{6});")]
    private static partial Regex Colour();
}
