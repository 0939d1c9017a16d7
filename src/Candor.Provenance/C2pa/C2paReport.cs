namespace Candor.Provenance.C2pa;

/// <summary>What the C2PA data of a file say, and whether it holds.</summary>
public sealed record C2paReport
{
    /// <summary>A file without C2PA data.</summary>
    public static C2paReport None { get; } = new();

    /// <summary>The conclusion.</summary>
    public C2paState State { get; init; }

    /// <summary>Failed checks of the active manifest. `signingCredential.untrusted` is one that leaves a manifest valid.</summary>
    public IReadOnlyList<C2paStatus> Failures { get; init; } = [];

    /// <summary>Failed checks of ingredients, found now or recorded by who took the ingredient in. What was recorded leaves the file valid; what is new makes it invalid.</summary>
    public IReadOnlyList<C2paStatus> IngredientFailures { get; init; } = [];

    /// <summary>What neither proves nor refutes.</summary>
    public IReadOnlyList<C2paStatus> Informational { get; init; } = [];

    /// <summary>Passed checks.</summary>
    public IReadOnlyList<C2paStatus> Successes { get; init; } = [];

    /// <summary>Labels of the manifests, in the store's order; the last one is active.</summary>
    public IReadOnlyList<string> Manifests { get; init; } = [];

    /// <summary>Digital source types anywhere in the manifests, without the vocabulary's address: `trainedAlgorithmicMedia`.</summary>
    public IReadOnlyList<string> SourceTypes { get; init; } = [];

    /// <summary>Of these the ones said of the work itself, by the active manifest and those of its parents. The others are of components: other works that went into it.</summary>
    public IReadOnlyList<string> OwnSourceTypes { get; init; } = [];

    /// <summary>Actions of all manifests, the active manifest's first.</summary>
    public IReadOnlyList<C2paAction> Actions { get; init; } = [];

    /// <summary>The software that made the active claim, as it names itself.</summary>
    public string? Generator { get; init; }

    /// <summary>Subject of the active manifest's signing certificate.</summary>
    public string? Signer { get; init; }

    /// <summary>When the active claim was signed, by its time stamp.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Where the manifest is said to be, if the file only refers to one. Never fetched.</summary>
    public string? RemoteReference { get; init; }

    /// <summary>A file that only names a manifest elsewhere.</summary>
    /// <param name="reference">Where.</param>
    public static C2paReport Remote(string reference) => new() { State = C2paState.Remote, RemoteReference = reference };

    /// <summary>C2PA data that cannot be judged.</summary>
    /// <param name="code">The specification's status code.</param>
    /// <param name="explanation">In words.</param>
    public static C2paReport Unreadable(string code, string explanation) =>
        new() { State = C2paState.Unreadable, Failures = [new(code, "", C2paOutcome.Failure, explanation)] };
}
