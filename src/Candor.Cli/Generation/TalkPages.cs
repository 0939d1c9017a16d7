using System.Buffers.Binary;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>The data of comments and messages.</summary>
internal static class TalkPages
{
    private const int ConversationsEach = 8;

    public static void Comment(Utf8JsonWriter json, Scene scene)
    {
        var random = scene.Random;
        var target = scene.Target;
        var comment = scene.Stream.NextId("comment");
        var text = Composer.Comment(scene.Manner.Voice, random);
        var since = scene.Delay((long)(scene.Conduct.ReplySeconds * Period.Second), scene.Conduct.ReplySpread);
        var seen = Math.Max(target.Time + 400, scene.Time - 700 - since);
        json.WriteString("comment", comment);
        json.WriteString("post", target.Post);
        if (target.Comment is not null) json.WriteString("parent", target.Comment);
        json.WriteString("to", target.Author);
        json.WriteString("text", text);
        json.WriteString("lang", scene.Manner.Voice.Lexicon.Language);
        if (seen < scene.Time && random.Chance(0.85)) EventWriter.WriteTime(json, "seen_at", seen);
        PostPages.Writing(json, scene, text.Length, Math.Max(200, scene.Time - seen));
        AccountPages.Client(json, scene);
        if (random.Chance(0.35)) scene.Feed.Add(scene.Account, new Feed.Item(target.Post, comment, scene.Account.Id, scene.Time));
    }

    /// <summary>A message; a campaign's goes on to other conversations, a person's goes on in the same one.</summary>
    public static void Message(Utf8JsonWriter json, Scene scene)
    {
        var random = scene.Random;
        var copy = scene.Act.Number > 0;
        var fans = copy || (scene.Act.About is null && scene.Conduct.FansOut);
        var conversation = scene.Act.About ?? (fans ? scene.Stream.NextId("talk") : OwnConversation(scene));
        var length = copy ? scene.Act.Number : 1 + (int)random.LogNormal(fans ? 60 : 14, fans ? 0.3 : 0.9);
        var group = !fans && conversation[^1] is '6' or '7';
        json.WriteString("conversation", conversation);
        json.WriteString("surface", group ? "group" : "private");
        json.WriteNumber("recipients", group ? 3 + (scene.Account.Index * 7 % 40) : 1);
        json.WriteNumber("length", length);
        if (fans || random.Chance(0.6)) Sketch(json, fans ? (ulong)((scene.Account.Campaign * 1000) + length) : random.Next());
        AccountPages.Client(json, scene);
        if (scene.Act.About is null && !copy) GoOn(scene, fans ? null : conversation, length);
    }

    private static string OwnConversation(Scene scene) =>
        Invariant($"talk-{scene.Account.Index:00000}-c{scene.Random.Below(ConversationsEach)}");

    private static void GoOn(Scene scene, string? conversation, int length)
    {
        var delay = 0L;
        for (var i = scene.Random.Below(4); i > 0; i--)
        {
            delay += conversation is null ? scene.Delay(6 * Period.Second, 0.3) : scene.Delay(25 * Period.Second, 0.9);
            scene.Later(delay, ActKind.Message, conversation, conversation is null ? length : 0);
        }
    }

    private static void Sketch(Utf8JsonWriter json, ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value * 0x9E3779B97F4A7C15UL);
        json.WriteBase64String("sketch", bytes);
    }
}
