namespace Candor.Policy;

/// <summary>Facts that depend on what came of other events, or cost too much to know of every event: they are filled in where the rest of a condition holds.</summary>
internal static class LateFacts
{
    private const string Experience = "signals.claims_experience";

    /// <summary>Whether what a path means is known of every event.</summary>
    public static bool AreKnown(string path) => path != Experience && path.Split('.')[0] is var root && root is not ("labels" or "history") && path != "signals";

    /// <summary>Whether a path needs the text read for first-hand experience.</summary>
    public static bool IsExperience(string path) => path is Experience or "signals";
}
