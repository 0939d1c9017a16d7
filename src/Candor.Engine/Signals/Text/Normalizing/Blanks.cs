namespace Candor.Signals.Text.Normalizing;

/// <summary>Blanks and line breaks: everything of the kind becomes a space or \n.</summary>
internal static class Blanks
{
    public const char Space = ' ';
    public const char Break = '\n';

    /// <summary>Left as it is until the layout: with \n it is one break.</summary>
    public const char Return = '\r';

    /// <summary>A blank that no keyboard has: fixed, thin, wide or Braille.</summary>
    public static bool IsUnusual(int point) => point is 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x2800;

    /// <summary>A space for every usual blank, \n for every break, or 0 where a character is none of them.</summary>
    public static char Of(char c) => c switch
    {
        '\t' or ' ' or '\u3000' => Space,
        '\r' => Return,
        '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => Break,
        _ => '\0',
    };
}
