namespace Candor.Signals.Templates;

/// <summary>What a piece of a text is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Link,
    Mention,
    Picture,
    Mark,
}
