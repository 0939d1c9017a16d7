namespace Candor.Policy;

/// <summary><c>report</c> in conditions: what somebody reports, on <c>report.filed</c>.</summary>
public sealed class ReportFacts
{
    /// <summary>The reason that was chosen; empty on other events.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Whether a post, comment or message is reported, not only an account.</summary>
    public bool IsAboutContent { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public ReportFacts Copy() => (ReportFacts)MemberwiseClone();
}
