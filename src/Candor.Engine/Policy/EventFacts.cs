using Candor.Events;

namespace Candor.Policy;

/// <summary><c>event</c> in conditions: what happened.</summary>
public sealed class EventFacts
{
    /// <summary>`post.created` and the like, as events write it; `account.judged` when an account was looked at.</summary>
    public string Type { get; set; } = "";

    /// <summary>Where something was said: `post`, `comment`, `private_message`, `group_chat`, or `none`.</summary>
    public Surface Surface { get; set; }

    /// <summary>What the author says of the making: `unstated`, `none`, `assisted`, `edited`, `generated`.</summary>
    public Declaration Declared { get; set; }

    /// <summary>Primary subtag of the language, empty if not given.</summary>
    public string Language { get; set; } = "";

    /// <summary>Through what: `unstated`, `app`, `web`, `api`, `partner`.</summary>
    public ClientKind Client { get; set; }

    /// <summary>Whether it has text.</summary>
    public bool HasText { get; set; }

    /// <summary>How many tags it gives.</summary>
    public int Tags { get; set; }

    /// <summary>How many links.</summary>
    public int Links { get; set; }

    /// <summary>How many accounts it mentions.</summary>
    public int Mentions { get; set; }

    /// <summary>Sent by a schedule, by the platform's word.</summary>
    public bool Scheduled { get; set; }

    /// <summary>The text was pasted, by the platform's word.</summary>
    public bool Pasted { get; set; }

    /// <summary>For followers only.</summary>
    public bool FollowersOnly { get; set; }

    /// <summary>A comment that answers somebody.</summary>
    public bool IsReply { get; set; }

    /// <summary>A post that reposts or quotes another.</summary>
    public bool IsRepost { get; set; }

    /// <summary>From first key to sending, milliseconds; -1 if not given.</summary>
    public int ComposedMs { get; set; }

    /// <summary>From seeing what it answers to sending, milliseconds; -1 if not given.</summary>
    public int SeenMs { get; set; }

    /// <summary>How many receive a message; 0 for everything else.</summary>
    public int Recipients { get; set; }

    /// <summary>A message's length; -1 if not given.</summary>
    public int Length { get; set; }

    /// <summary>What a reaction is: `unstated`, `like`, `collect`, `share`, `repost`.</summary>
    public ReactionKind Reaction { get; set; }

    /// <summary>Unix milliseconds of event time.</summary>
    internal long Milliseconds { get; set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds);

    /// <summary>A copy that stays as it is.</summary>
    public EventFacts Copy() => (EventFacts)MemberwiseClone();
}
