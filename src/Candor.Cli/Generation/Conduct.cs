namespace Candor.Cli.Generation;

/// <summary>How an account handles the keyboard and other people.</summary>
internal sealed record Conduct
{
    /// <summary>Seconds from seeing a post to the comment on it: the median.</summary>
    public double ReplySeconds { get; init; } = 70;

    /// <summary>The sigma of the log-normal reply time.</summary>
    public double ReplySpread { get; init; } = 1.0;

    /// <summary>Milliseconds a character takes to write: the median.</summary>
    public double MillisecondsPerCharacter { get; init; } = 260;

    /// <summary>Share of texts for which the client tells how long they took to write.</summary>
    public double Timed { get; init; } = 0.8;

    /// <summary>Share of texts that were pasted.</summary>
    public double Pasted { get; init; } = 0.05;

    /// <summary>What posts are declared to be when they are declared to be anything but made without AI.</summary>
    public string Declares { get; init; } = "assisted";

    /// <summary>Share of posts that <see cref="Declares"/> is said of.</summary>
    public double Declared { get; init; } = 0.02;

    /// <summary>Share of the other posts that say <c>none</c>; the rest say nothing.</summary>
    public double Denies { get; init; } = 0.7;

    /// <summary>Share of posts that carry an image.</summary>
    public double Images { get; init; } = 0.2;

    /// <summary>Whether the images carry a mark of their generation.</summary>
    public bool MarksImages { get; init; }

    /// <summary>Share of posts with a link.</summary>
    public double Links { get; init; }

    /// <summary>Share of posts that go to followers only.</summary>
    public double Private { get; init; } = 0.08;

    /// <summary>Whether posts say that they were scheduled.</summary>
    public bool Scheduled { get; init; }

    /// <summary>Whether messages go out to many conversations, all alike.</summary>
    public bool FansOut { get; init; }

    /// <summary>Share of reactions that go to the account's own campaign.</summary>
    public double Boosts { get; init; }

    /// <summary>Relative weights of comments, reactions, follows and messages.</summary>
    public double[] Mix { get; init; } = [3, 3, 1, 1.4];

    /// <summary>How well another detector likes to call the account's images generated, 0 to 1 on average.</summary>
    public double LooksGenerated { get; init; } = 0.2;
}
