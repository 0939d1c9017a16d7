namespace Candor.Events.Texts;

/// <summary>What a character is, for the text features.</summary>
[Flags]
internal enum CharacterClasses : ushort
{
    None = 0,
    Letter = 1 << 0,
    Upper = 1 << 1,
    Lower = 1 << 2,
    Digit = 1 << 3,
    WordPart = 1 << 4,
    Space = 1 << 5,
    Unspaced = 1 << 6,
    Emoji = 1 << 7,
    Function = 1 << 8,
}
