namespace Candor.Signals.Text.Normalizing;

/// <summary>Korean syllables: composed by sum, not by table (Unicode Standard, 3.12).</summary>
internal static class Hangul
{
    public const int FirstVowel = 0x1161;
    public const int LastVowel = 0x1175;
    public const int TailBase = 0x11A7;
    public const int LastTail = 0x11C2;

    private const int FirstLead = 0x1100;
    private const int LastLead = 0x1112;
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = LastVowel - FirstVowel + 1;
    private const int Tails = LastTail - TailBase + 1;

    /// <summary>The syllable of a lead and a vowel, or of an open syllable and a tail; 0 if they make none.</summary>
    public static int Compose(int first, int second)
    {
        if (first is >= FirstLead and <= LastLead && second is >= FirstVowel and <= LastVowel)
        {
            return FirstSyllable + ((first - FirstLead) * Vowels + second - FirstVowel) * Tails;
        }

        var open = first is >= FirstSyllable and <= LastSyllable && (first - FirstSyllable) % Tails == 0;
        return open && second is > TailBase and <= LastTail ? first + second - TailBase : 0;
    }
}
