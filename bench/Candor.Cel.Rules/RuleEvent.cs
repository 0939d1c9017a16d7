namespace Candor.Cel.Rules;

/// <summary>The twenty fields of an event of the benchmark.</summary>
public sealed record RuleEvent
{
    public required string Kind { get; init; }

    public required string Lang { get; init; }

    public required bool ProvenanceSigned { get; init; }

    public required int AccountAgeDays { get; init; }

    public required int Followers { get; init; }

    public required int Following { get; init; }

    public required int Posts1h { get; init; }

    public required int Comments1h { get; init; }

    public required int Likes1h { get; init; }

    public required double DupRatio { get; init; }

    public required double Entropy { get; init; }

    public required double GapCv { get; init; }

    public required double NightShare { get; init; }

    public required int UrlCount { get; init; }

    public required int MentionCount { get; init; }

    public required int TextLen { get; init; }

    public required double AsnRisk { get; init; }

    public required int DeviceShared { get; init; }

    public required int IpShared { get; init; }

    public required int ClusterSize { get; init; }
}
