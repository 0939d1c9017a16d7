using System.Text.Json;
using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>The data of what others find: reach, other detectors, curators, reports.</summary>
internal static class FindingPages
{
    private static readonly string[] Reasons = ["automation", "spam", "spam", "undeclared-ai", "impersonation", "other"];

    public static void Reach(Utf8JsonWriter json, Scene scene)
    {
        json.WriteString("post", scene.Act.About);
        json.WriteNumber("impressions", (long)scene.Random.LogNormal(90, 1.2));
        EventWriter.WriteTime(json, "from", scene.Time - Period.Day);
        EventWriter.WriteTime(json, "to", scene.Time);
    }

    public static void Signal(Utf8JsonWriter json, Scene scene)
    {
        var random = scene.Random;
        var sensational = random.Chance(0.15);
        var centre = sensational ? 0.2 : scene.Conduct.LooksGenerated;
        json.WriteStartObject("about");
        json.WriteString("account", scene.Account.Id);
        json.WriteString("post", scene.Act.About);
        json.WriteEndObject();
        json.WriteString("detector", "demo-image");
        json.WriteString("version", "1");
        json.WriteString("name", sensational ? "image.sensational" : "image.ai_generated");
        json.WriteNumber("score", Thousandths(centre + (0.15 * random.Normal())));
    }

    public static void Curated(Utf8JsonWriter json, Scene scene)
    {
        var random = scene.Random;
        var quality = Thousandths(0.6 - (0.3 * scene.Manner.Voice.TemplateShare) + (0.15 * random.Normal()));
        json.WriteString("post", scene.Act.About);
        json.WriteString("by", Invariant($"curator-{random.Between(1, 5)}"));
        json.WriteString("class", Class(quality, scene.Conduct));
        json.WriteNumber("quality", quality);
    }

    public static void Reported(Utf8JsonWriter json, Scene scene)
    {
        var random = scene.Random;
        json.WriteString("report", scene.Stream.NextId("report"));
        json.WriteStartObject("target");
        json.WriteString("account", scene.Target.Author);
        if (scene.Target.Comment is { } comment) json.WriteString("comment", comment);
        else json.WriteString("post", scene.Target.Post);
        json.WriteEndObject();
        json.WriteString("reason", random.Pick(Reasons));
        if (random.Chance(0.4)) json.WriteString("text", Composer.Comment(scene.Manner.Voice, random));
    }

    private static string Class(decimal quality, Conduct conduct) =>
        quality < 0.35M ? "opposed.low_quality" : conduct.MarksImages ? "encouraged.visual" : "encouraged.informative";

    private static decimal Thousandths(double value) => Math.Round((decimal)Math.Clamp(value, 0, 1), 3);
}
