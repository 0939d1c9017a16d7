using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Texts;
using Candor.Tests.Input;

namespace Candor.Tests.Running;

/// <summary>The texts of the sample community as texts to train on, labelled by their accounts.</summary>
internal static class SampleTexts
{
    /// <summary>Trains on the texts of a language.</summary>
    /// <returns>The path of the model.</returns>
    public static string[] Train(TemporaryFolder folder, string language)
    {
        var labels = LabelFile.Read([SampleRun.Labels]);
        var (texts, model) = (folder.Path($"texts-{language}.jsonl"), folder.Path($"text-{language}.json"));
        var filter = new TextFilter(language, [], []);
        File.WriteAllLines(texts, SampleRun.Lines.Select(line => LineOf(line, language, labels)).OfType<string>());
        JsonFile.Write(model, TextTrainer.Train(new TextLines([texts], filter), filter, seed: 1, CancellationToken.None));
        return [model];
    }

    private static string? LineOf(string line, string language, Dictionary<string, bool> labels)
    {
        using var e = JsonDocument.Parse(line);
        var (account, data) = (e.RootElement.GetProperty("subject").GetString()!, e.RootElement.GetProperty("data"));
        if (!data.TryGetProperty("text", out var text) || !data.TryGetProperty("lang", out var lang) || lang.GetString()![..2] != language) return null;
        return !labels.TryGetValue(account, out var isManaged) ? null : JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["text"] = text.GetString()!,
            ["label"] = isManaged ? "ai" : "human",
            ["lang"] = language,
            ["group"] = account,
            ["source"] = "sample",
        });
    }
}
