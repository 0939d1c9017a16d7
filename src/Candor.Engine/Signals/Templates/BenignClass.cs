namespace Candor.Signals.Templates;

/// <summary>Kinds of texts that many accounts share in good faith.</summary>
public enum BenignClass : byte
{
    /// <summary>None of them: what it is, is left open.</summary>
    None,

    /// <summary>An operator, or an appeal that was upheld, says so.</summary>
    Listed,

    /// <summary>Handed on with the name of whom it is from.</summary>
    Repost,

    /// <summary>Words in quotation marks, or with their author behind them.</summary>
    Quotation,

    /// <summary>Lyrics or a poem: many short lines.</summary>
    Verse,

    /// <summary>Ingredients and steps.</summary>
    Recipe,

    /// <summary>A text that asks to be passed on.</summary>
    Chain,

    /// <summary>Spread over many accounts, slowly and for long.</summary>
    Meme,

    /// <summary>An announcement that begins with a brand or service.</summary>
    Announcement,

    /// <summary>What everybody says.</summary>
    CommonPhrase,
}
