namespace Candor.Events;

/// <summary>Why a line was refused, as a word to count by.</summary>
public enum RejectionCode : byte
{
    /// <summary>Not refused.</summary>
    None,

    /// <summary>Longer than <see cref="EventReader.MaxLineBytes"/>.</summary>
    LineTooLong,

    /// <summary>The bytes are not UTF-8.</summary>
    NotUtf8,

    /// <summary>Malformed JSON, or nested too deeply.</summary>
    NotJson,

    /// <summary>JSON, but not an object.</summary>
    NotAnObject,

    /// <summary>Something follows the object.</summary>
    TrailingData,

    /// <summary>A string escapes half of a surrogate pair.</summary>
    LoneSurrogate,

    /// <summary>A required attribute is missing or null.</summary>
    MemberMissing,

    /// <summary>An attribute of the envelope is given twice.</summary>
    MemberRepeated,

    /// <summary>A member has another JSON type than the one it must have.</summary>
    WrongType,

    /// <summary><c>specversion</c> is not <c>1.0</c>.</summary>
    BadSpecVersion,

    /// <summary><c>time</c> is not an RFC 3339 time.</summary>
    BadTime,

    /// <summary><c>time</c> lies outside the years 2000 to 2100 (UTC).</summary>
    TimeOutOfRange,

    /// <summary>An identifier is empty, too long or has control characters.</summary>
    BadIdentifier,

    /// <summary>Title and text are over <see cref="EventReader.MaxTextBytes"/> together.</summary>
    TextTooLong,

    /// <summary>A number lies outside its range.</summary>
    BadValue,

    /// <summary>A record of another format cannot be read as its mapping says.</summary>
    BadRecord,
}
