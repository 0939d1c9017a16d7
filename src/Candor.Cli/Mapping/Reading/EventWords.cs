namespace Candor.Cli.Mapping.Reading;

/// <summary>The words of events that a mapping is checked against, so that a slip of the pen is no silent loss.</summary>
internal static class EventWords
{
    /// <summary>The types of events.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        "account.registered", "account.updated", "post.created", "post.edited", "post.deleted", "post.curated", "comment.created", "message.sent",
        "reaction.added", "reaction.removed", "follow.added", "follow.removed", "session.started", "reach.measured", "signal.provided", "report.filed",
        "finding.reviewed",
    ];

    private static readonly Dictionary<string, ValueForm> Data = new(StringComparer.Ordinal)
    {
        ["about"] = ValueForm.Any,
        ["account"] = ValueForm.Text,
        ["id"] = ValueForm.Text,
        ["message"] = ValueForm.Text,
        ["sha256"] = ValueForm.Text,
        ["by"] = ValueForm.Text,
        ["excerpt"] = ValueForm.Text,
        ["from"] = ValueForm.Text,
        ["sketch"] = ValueForm.Text,
        ["name_class"] = ValueForm.Text,
        ["provenance"] = ValueForm.Any,
        ["app"] = ValueForm.Text,
        ["bio"] = ValueForm.Text,
        ["class"] = ValueForm.Text,
        ["client"] = ValueForm.Any,
        ["comment"] = ValueForm.Text,
        ["composed_ms"] = ValueForm.Number,
        ["conversation"] = ValueForm.Text,
        ["declared"] = ValueForm.Text,
        ["declared_automation"] = ValueForm.Text,
        ["detector"] = ValueForm.Text,
        ["device"] = ValueForm.Text,
        ["impressions"] = ValueForm.Number,
        ["invited_by"] = ValueForm.Text,
        ["kind"] = ValueForm.Text,
        ["lang"] = ValueForm.Text,
        ["length"] = ValueForm.Number,
        ["links"] = ValueForm.List,
        ["media"] = ValueForm.List,
        ["mentions"] = ValueForm.List,
        ["name"] = ValueForm.Text,
        ["network"] = ValueForm.Text,
        ["outcome"] = ValueForm.Text,
        ["parent"] = ValueForm.Text,
        ["pasted"] = ValueForm.Boolean,
        ["post"] = ValueForm.Text,
        ["quality"] = ValueForm.Number,
        ["reason"] = ValueForm.Text,
        ["recipients"] = ValueForm.Number,
        ["repost_of"] = ValueForm.Text,
        ["report"] = ValueForm.Text,
        ["scheduled"] = ValueForm.Boolean,
        ["score"] = ValueForm.Number,
        ["seen_at"] = ValueForm.Text,
        ["surface"] = ValueForm.Text,
        ["tags"] = ValueForm.List,
        ["target"] = ValueForm.Any,
        ["text"] = ValueForm.Text,
        ["title"] = ValueForm.Text,
        ["to"] = ValueForm.Text,
        ["topic"] = ValueForm.Text,
        ["version"] = ValueForm.Text,
    };

    /// <summary>How a member of the data is written; any way for one that is not known.</summary>
    public static ValueForm FormOf(string member) => Data.GetValueOrDefault(member);

    /// <summary>The member that was meant by one that is not known; null if it is known, or nothing like any.</summary>
    public static string? MemberMeant(string member) => Data.ContainsKey(member) ? null : Spelling.Nearest(member, Data.Keys);

    /// <summary>The type that was meant by one that is not known; null if it is known, or nothing like any.</summary>
    public static string? TypeMeant(string type) => Types.Contains(type) ? null : Spelling.Nearest(type, Types);
}
