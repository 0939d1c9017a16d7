namespace Candor.Cli.Policies.Publishing;

/// <summary>Names of places on the page.</summary>
internal static class Anchors
{
    /// <summary>The place of a thing: its id, with every character that an address would not carry as its number. Two ids have two places.</summary>
    /// <param name="what">What it is: `rule`, `class`, `version`, `counter`, `threshold`.</param>
    /// <param name="id">Its id.</param>
    public static string Of(string what, string id) =>
        $"{what}-{string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c.ToString() : FormattableString.Invariant($"~{(int)c:x}")))}";
}
