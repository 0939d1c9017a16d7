using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Candor.Cel.Tests;

/// <summary>What the expressions of the tests are about: an event, its account, and counters.</summary>
public sealed record Facts
{
    public Event Event { get; init; } = new();

    public Account? Account { get; init; } = new();

    public IReadOnlyDictionary<string, double> Counters { get; init; } = FrozenDictionary<string, double>.Empty;

    public bool IsTrial { get; init; }

    public DateTimeOffset Now { get; init; } = new(2026, 5, 3, 8, 30, 15, 250, TimeSpan.Zero);
}

/// <summary>An event of a platform.</summary>
[SuppressMessage("Naming", "CA1716", Justification = "The word of the domain, in a test.")]
public sealed record Event
{
    public string Type { get; init; } = "post.created";

    public string? Text { get; init; } = "hello world";

    public EventKind Kind { get; init; } = EventKind.PostCreated;

    public IReadOnlyList<string> Tags { get; init; } = ["ad", "news"];

    public Link[] Links { get; init; } = [new Link("example.org", 2), new Link("example.com", 7)];

    public int UrlCount { get; init; } = 3;

    public ulong Bytes { get; init; } = 40;

    public double? Score { get; init; }

    public TimeSpan Composed { get; init; } = TimeSpan.FromSeconds(90);
}

/// <summary>A link of an event.</summary>
public readonly record struct Link(string Host, int Depth);

/// <summary>What happened.</summary>
public enum EventKind
{
    PostCreated,
    CommentCreated,
}

/// <summary>An account.</summary>
public sealed record Account
{
    public long AgeDays { get; init; } = 12;

    public float Trust { get; init; } = 0.5f;

    public DateTimeOffset? SuspendedAt { get; init; }

    public int[] Levels { get; init; } = [1, 2, 3];

    public Account? Parent { get; init; }
}
