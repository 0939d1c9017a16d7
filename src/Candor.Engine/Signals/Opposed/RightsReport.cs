namespace Candor.Signals.Opposed;

/// <summary>One report of a rights holder, or of somebody who says so.</summary>
public sealed record RightsReport
{
    /// <summary>The report's id; a repeated one changes nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Who reports.</summary>
    public required string Reporter { get; init; }

    /// <summary>What is reported: an account, post, comment or message.</summary>
    public required string Target { get; init; }

    /// <summary>The right.</summary>
    public required RightsReason Reason { get; init; }

    /// <summary>When, in milliseconds since 1970-01-01T00:00Z.</summary>
    public required long Time { get; init; }

    /// <summary>What the reporter wrote; reports of the same words count as of one crowd.</summary>
    public string Text { get; init; } = "";

    /// <summary>The reporter's network or device, where known; reports from the same one count as of one crowd.</summary>
    public string Origin { get; init; } = "";

    /// <summary>When the reporter's account was made or first seen; null if that is not known.</summary>
    public long? Since { get; init; }

    /// <summary>How often the reporter's reports were found right, 0 to 1; 1 if nothing is known.</summary>
    public float Reliability { get; init; } = 1;

    /// <summary>The right that a platform's word for a reason means.</summary>
    public static RightsReason ReasonOf(string word) => word.Trim().ToLowerInvariant().Replace('-', '_') switch
    {
        "copyright" or "copyright_infringement" or "plagiarism" or "infringement" or "ip" or "ip_infringement" or "dmca" or "intellectual_property" or "著作权" or "版权" or "侵权" or "抄袭" or "侵犯著作权" or "知识产权" => RightsReason.Copyright,
        "portrait" or "portrait_right" or "likeness" or "image_rights" or "publicity" or "right_of_publicity" or "deepfake" or "肖像" or "肖像权" or "侵犯肖像权" or "名誉权" or "声音权" => RightsReason.Portrait,
        "trademark" or "brand" or "counterfeit" or "商标" or "商标权" or "假冒" or "侵犯商标权" => RightsReason.Trademark,
        _ => RightsReason.None,
    };
}
