using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Families of a store as a table or as JSON.</summary>
internal static class FamiliesReport
{
    private const int MostShown = 70;

    private static readonly string[] English = ["family", "accounts", "posts", "first by", "first", "last", "an hour", "shared as", "text"];
    private static readonly string[] Chinese = ["编号", "账号", "帖子", "首发账号", "最早", "最近", "每小时", "共享类型", "文本"];

    /// <summary>A table for people.</summary>
    public static void Tell(InvocationConfiguration configuration, int count, IReadOnlyList<JsonElement> shown, Func<JsonElement, string> skeletonOf, string language)
    {
        var isChinese = language == "zh";
        if (count == 0)
        {
            configuration.Output.WriteLine(isChinese ? "没有三个以上账号共用的文本。" : "No text was posted by three accounts or more.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var (title, i) in (isChinese ? Chinese : English).Select((title, i) => (title, i))) table.AddColumn(i is 0 or 1 or 2 or 6 ? new TableColumn(title).RightAligned() : new TableColumn(title));
        foreach (var family in shown)
        {
            var words = FamilyWords.ClassOf(family.GetProperty("benign").GetString()!);
            var approximate = family.GetProperty("accounts_exact").GetBoolean() ? "" : "~";
            table.AddRow(
                Invariant($"{family.GetProperty("family").GetUInt32()}"),
                Invariant($"{approximate}{family.GetProperty("accounts").GetInt32()}"),
                Invariant($"{family.GetProperty("posts").GetInt32()}"),
                Markup.Escape(family.GetProperty("first_account").GetString()!),
                ToMinute(family.GetProperty("first")),
                ToMinute(family.GetProperty("last")),
                Invariant($"{family.GetProperty("per_hour").GetDouble():0.##}"),
                isChinese ? words.Chinese : words.English,
                Markup.Escape(Shortened(skeletonOf(family))));
        }

        Terminal.Console(configuration).Write(table);
        if (count > shown.Count) configuration.Output.WriteLine(isChinese ? Invariant($"共 {count} 个，显示 {shown.Count} 个；--top 可显示更多。") : Invariant($"{shown.Count} of {count} families; --top shows more."));
    }

    /// <summary>The families as they are kept, with their skeleton and why they are benign.</summary>
    public static void WriteJson(TextWriter output, int count, IReadOnlyList<JsonElement> shown, Func<JsonElement, string> skeletonOf) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("count", count);
        writer.WriteStartArray("families");
        foreach (var family in shown)
        {
            writer.WriteStartObject();
            foreach (var member in family.EnumerateObject()) member.WriteTo(writer);
            writer.WriteString("skeleton", skeletonOf(family));
            var reason = FamilyWords.ReasonOf(family);
            writer.WriteString("benign_reason", reason.English);
            writer.WriteString("benign_reason_zh", reason.Chinese);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string ToMinute(JsonElement moment) => moment.GetString()!.Replace('T', ' ')[..16];

    private static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= MostShown) return line;
        var end = char.IsHighSurrogate(line[MostShown - 1]) ? MostShown - 1 : MostShown;
        return line[..end] + "…";
    }
}
