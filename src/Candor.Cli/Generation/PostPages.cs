using System.Buffers.Binary;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>The data of events about the account's own posts.</summary>
internal static class PostPages
{
    public static void Created(Utf8JsonWriter json, Scene scene)
    {
        var random = scene.Random;
        var conduct = scene.Conduct;
        var post = scene.Stream.NextId("post");
        var draft = Composer.Post(scene.Manner.Voice, random);
        var open = !random.Chance(conduct.Private);
        json.WriteString("post", post);
        if (draft.Title is not null) json.WriteString("title", draft.Title);
        json.WriteString("text", draft.Text);
        json.WriteString("lang", scene.Manner.Voice.Lexicon.Language);
        json.WriteString("surface", open ? "public" : "followers");
        if (random.Chance(conduct.Declared)) json.WriteString("declared", conduct.Declares);
        else if (random.Chance(conduct.Denies)) json.WriteString("declared", "none");
        var image = random.Chance(conduct.Images);
        if (image) Media(json, scene, post);
        List(json, "tags", draft.Tags);
        if (random.Chance(conduct.Links)) List(json, "links", [Link(scene)]);
        if (random.Chance(0.03) && scene.Feed.Draw(scene.Account, random) is { } friend) List(json, "mentions", [friend.Author]);
        json.WriteString("topic", draft.Topic);
        Writing(json, scene, draft.Text.Length, long.MaxValue);
        if (conduct.Scheduled) json.WriteBoolean("scheduled", true);
        AccountPages.Client(json, scene);
        if (open) scene.Feed.Add(scene.Account, new Feed.Item(post, null, scene.Account.Id, scene.Time));
        Consequences(scene, post, image);
    }

    public static void Edited(Utf8JsonWriter json, Scene scene)
    {
        json.WriteString("post", scene.Act.About);
        json.WriteString("text", Composer.Post(scene.Manner.Voice, scene.Random).Text);
        json.WriteString("lang", scene.Manner.Voice.Lexicon.Language);
    }

    public static void Deleted(Utf8JsonWriter json, Scene scene) => json.WriteString("post", scene.Act.About);

    /// <summary>Writes how long a text took to write, and whether it was pasted.</summary>
    public static void Writing(Utf8JsonWriter json, Scene scene, int length, long atMost)
    {
        var random = scene.Random;
        var conduct = scene.Conduct;
        var pasted = random.Chance(conduct.Pasted);
        if (random.Chance(conduct.Timed))
        {
            var took = pasted ? random.LogNormal(2500, 0.7) : length * random.LogNormal(conduct.MillisecondsPerCharacter, 0.35);
            json.WriteNumber("composed_ms", Math.Min(atMost, 200 + (long)took));
        }

        if (pasted || random.Chance(0.3)) json.WriteBoolean("pasted", pasted);
    }

    private static void Consequences(Scene scene, string post, bool image)
    {
        var random = scene.Random;
        if (image && random.Chance(0.4)) scene.Later(scene.Delay(4 * Period.Second), ActKind.Signal, post);
        if (random.Chance(0.04)) scene.Later(scene.Delay(20 * Period.Minute), ActKind.Edit, post);
        if (random.Chance(0.04)) scene.Later(scene.Delay(6 * Period.Hour), ActKind.Curate, post);
        if (random.Chance(0.02)) scene.Later(scene.Delay(9 * Period.Hour), ActKind.Delete, post);
        else if (random.Chance(0.25)) scene.Later(Period.Day, ActKind.Reach, post);
    }

    private static void Media(Utf8JsonWriter json, Scene scene, string post)
    {
        json.WriteStartArray("media");
        json.WriteStartObject();
        json.WriteString("id", Invariant($"{post}-image"));
        json.WriteString("kind", "image");
        Span<byte> hash = stackalloc byte[32];
        for (var i = 0; i < 4; i++) BinaryPrimitives.WriteUInt64LittleEndian(hash[(8 * i)..], scene.Random.Next());
        json.WriteString("sha256", Convert.ToHexStringLower(hash));
        if (scene.Conduct.MarksImages) Mark(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Mark(Utf8JsonWriter json)
    {
        json.WriteStartObject("provenance");
        json.WriteStartObject("aigc");
        json.WriteString("label", "1");
        json.WriteString("producer", "demo-studio");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Link(Scene scene) => scene.Account.Campaign > 0 && scene.Random.Chance(0.6)
        ? Invariant($"https://shop-{scene.Account.Campaign}.example/offer")
        : Invariant($"https://site-{scene.Random.Below(40)}.example/page-{scene.Random.Below(100)}");

    private static void List(Utf8JsonWriter json, string name, string[] items)
    {
        if (items.Length == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
