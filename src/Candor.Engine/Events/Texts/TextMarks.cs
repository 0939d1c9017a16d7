namespace Candor.Events.Texts;

/// <summary>What a text has or has not, a bit a property. The order is that of the counters in the account state: append only.</summary>
[Flags]
public enum TextMarks
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>A hashtag.</summary>
    HasTag = 1 << 0,

    /// <summary>Its body ends with a hashtag.</summary>
    TagAtEnd = 1 << 1,

    /// <summary>A web link.</summary>
    HasLink = 1 << 2,

    /// <summary>An emoji.</summary>
    HasEmoji = 1 << 3,

    /// <summary>An exclamation mark, of any width.</summary>
    HasExclamation = 1 << 4,

    /// <summary>A question mark, of any width.</summary>
    HasQuestion = 1 << 5,

    /// <summary>An ellipsis: three full stops or the one character.</summary>
    HasEllipsis = 1 << 6,

    /// <summary>A colon in the body.</summary>
    HasColon = 1 << 7,

    /// <summary>A straight apostrophe in the body.</summary>
    HasStraightApostrophe = 1 << 8,

    /// <summary>A dash set as punctuation.</summary>
    HasDash = 1 << 9,

    /// <summary>An opening bracket in the body.</summary>
    HasBracket = 1 << 10,

    /// <summary>More than one line.</summary>
    HasLineBreak = 1 << 11,

    /// <summary>Its body ends with a full stop, exclamation or question mark, or ellipsis.</summary>
    EndsSentence = 1 << 12,

    /// <summary>The first letter is a capital.</summary>
    StartsWithCapital = 1 << 13,

    /// <summary>A digit in the body.</summary>
    HasDigit = 1 << 14,

    /// <summary>A letter three times in a row.</summary>
    HasElongation = 1 << 15,

    /// <summary>Two exclamation or question marks side by side.</summary>
    HasRepeatedMark = 1 << 16,

    /// <summary>Small letters, and no capital.</summary>
    AllLowerCase = 1 << 17,

    /// <summary>A body under 25 characters.</summary>
    IsShort = 1 << 18,

    /// <summary>A body over 200 characters.</summary>
    IsLong = 1 << 19,

    /// <summary>A mention of another account.</summary>
    HasMention = 1 << 20,
}
