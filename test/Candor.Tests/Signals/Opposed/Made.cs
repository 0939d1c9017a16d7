using System.Text.Json;
using Candor.Cli.Texts.Opposed;
using Candor.Signals.Opposed;

namespace Candor.Tests.Signals.Opposed;

/// <summary>Made-up texts and accounts that are opposed uses or their benign twins, with the lists they need.</summary>
internal static class Made
{
    private static readonly Lazy<UseLists> ReadLists = new(() => new UseLists
    {
        Names = new ProtectedNames(UseListFile.Names(PathOf("names.yaml"))),
        Classics = new ClassicWorks(UseListFile.Classics(PathOf("classics.yaml"))),
        Topics = new HotTopics(UseListFile.Topics(PathOf("topics.yaml"))),
    });

    /// <summary>Made-up names and topics, and works in the public domain.</summary>
    public static UseLists Lists => ReadLists.Value;

    /// <summary>Beside the texts.</summary>
    public static string PathOf(string file) => SharedData.InRepository("test", "Candor.Tests", "Signals", "Opposed", "Made", file);

    /// <summary>The items of a file.</summary>
    public static IEnumerable<MadeItem> Items(string file) => File.ReadLines(PathOf(file)).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new MadeItem(
            root.GetProperty("use").GetString()!,
            root.GetProperty("opposed").GetString() == "yes",
            Of(root, "text"),
            new UseContext
            {
                Account = Of(root, "account"),
                Name = Of(root, "name"),
                Bio = Of(root, "bio"),
                Tags = root.TryGetProperty("tags", out var tags) ? [.. tags.EnumerateArray().Select(tag => tag.GetString()!)] : [],
                Time = root.TryGetProperty("time", out var time) ? time.GetDateTimeOffset().ToUnixTimeMilliseconds() : null,
            });
    });

    /// <summary>How plainly a use is seen in a text, without lists; 0 if it is not.</summary>
    public static float Strength(OpposedUse use, string text) => Strength(use, text, UseContext.None);

    /// <summary>The same with all lists and what is known beside the text.</summary>
    public static float Strength(OpposedUse use, string text, UseContext context)
    {
        var uses = new OpposedUses(Lists);
        var signals = uses.Read(text, context).Append(uses.ReadAccount(context));
        return signals.Where(signal => signal?.Use == use).Max(signal => signal?.Strength) ?? 0;
    }

    private static string Of(JsonElement root, string member) => root.TryGetProperty(member, out var value) ? value.GetString()! : "";
}
