using System.Text.Json;

namespace Candor.Cli.Generation;

/// <summary>The data of reactions and follows.</summary>
internal static class TiePages
{
    private static readonly string[] Reactions = ["like", "like", "like", "like", "like", "collect", "collect", "share", "repost"];

    public static void Reacted(Utf8JsonWriter json, Scene scene)
    {
        var reaction = scene.Random.Below(Reactions.Length);
        Reaction(json, scene.Target.Post, reaction);
        if (scene.Random.Chance(0.04)) scene.Later(scene.Delay(10 * Period.Minute), ActKind.Unreact, scene.Target.Post, reaction);
    }

    public static void Unreacted(Utf8JsonWriter json, Scene scene) => Reaction(json, scene.Act.About!, scene.Act.Number);

    public static void Followed(Utf8JsonWriter json, Scene scene)
    {
        json.WriteString("to", scene.Target.Author);
        if (scene.Random.Chance(0.06)) scene.Later(scene.Delay(2 * Period.Day), ActKind.Unfollow, scene.Target.Author);
    }

    public static void Unfollowed(Utf8JsonWriter json, Scene scene) => json.WriteString("to", scene.Act.About);

    private static void Reaction(Utf8JsonWriter json, string post, int reaction)
    {
        json.WriteString("post", post);
        json.WriteString("kind", Reactions[reaction]);
    }
}
