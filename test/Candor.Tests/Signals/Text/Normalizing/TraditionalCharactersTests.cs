using System.IO.Compression;
using Xunit;

namespace Candor.Tests.Signals.Text.Normalizing;

/// <summary>The table of traditional characters beside a published one, where that is at hand.</summary>
public sealed class TraditionalCharactersTests(ITestOutputHelper output)
{
    private const double LeastCoverage = 0.8;
    private const double MostDisagreement = 0.015;

    [Fact]
    public void The_table_agrees_with_a_published_one()
    {
        var published = Read(SharedData.Find("lexical", "opencc", "TSCharacters.txt.gz"));
        var folded = published.Where(row => Normal.Of(row.Character) != row.Character).ToArray();
        var otherwise = folded.Where(row => !row.Simplified.Contains(Normal.Of(row.Character))).ToArray();

        var told = otherwise.Select(row => $"{row.Character}{Normal.Of(row.Character)}({string.Join('/', row.Simplified)})");
        output.WriteLine($"{folded.Length} of {published.Length} folded, {otherwise.Length} otherwise: {string.Join(' ', told)}");
        Assert.True(folded.Length >= LeastCoverage * published.Length, $"{folded.Length} of {published.Length} are folded.");
        Assert.True(otherwise.Length <= MostDisagreement * folded.Length, $"{otherwise.Length} of {folded.Length} are folded otherwise.");
    }

    [Fact]
    public void No_character_that_simplified_text_lives_on_is_folded()
    {
        const string Common = "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开";

        Assert.Equal(Common, Normal.Of(Common));
    }

    /// <summary>The characters of the basic plane that change, each with all its simplified forms there.</summary>
    private static (string Character, string[] Simplified)[] Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n')
            .Where(line => line.Contains('\t', StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.TrimEnd().Split('\t'))
            .Select(parts => (Character: parts[0], Simplified: parts[1].Split(' ')))
            .Where(row => row.Character.Length == 1 && row.Simplified[0].Length == 1 && row.Simplified[0] != row.Character)];
    }
}
