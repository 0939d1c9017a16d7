using System.Text.Json;

namespace Candor.Cli.Running;

/// <summary>What a run with a store was asked for, as the store keeps it.</summary>
/// <param name="Files">The input.</param>
/// <param name="Alpha">Share of people that may be above the threshold.</param>
/// <param name="Without">Channels and families that were left out.</param>
internal sealed record RunOptions(IReadOnlyList<string> Files, double Alpha, IReadOnlyList<string> Without)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads the written form; null if it is of a version that did not say as much.</summary>
    public static RunOptions? Of(string json) =>
        JsonSerializer.Deserialize<RunOptions>(json, Form) is { Alpha: > 0, Without: not null } options ? options : null;

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form);
}
