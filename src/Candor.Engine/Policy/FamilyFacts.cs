namespace Candor.Policy;

/// <summary><c>families</c> in conditions: with whom the text or the account belongs together.</summary>
public sealed class FamilyFacts
{
    /// <summary>Accounts that post texts of one template with this one; 0 without a template.</summary>
    public int TemplateAccounts { get; set; }

    /// <summary>Minutes from the template's first post to this one.</summary>
    public int TemplateMinutes { get; set; }

    /// <summary>Whether this account wrote it first: it is copied.</summary>
    public bool IsFirst { get; set; }

    /// <summary>Whether the template is of a kind that people share in good faith.</summary>
    public bool IsBenign { get; set; }

    /// <summary>`factory` or `interaction` if the account belongs to a group that was found at the end of the input; else empty.</summary>
    public string Group { get; set; } = "";

    /// <summary>The group's number.</summary>
    public string GroupId { get; set; } = "";

    /// <summary>How many belong to it.</summary>
    public int GroupSize { get; set; }

    /// <summary>What that adds to the account's evidence, nats.</summary>
    public double GroupNats { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public FamilyFacts Copy() => (FamilyFacts)MemberwiseClone();
}
