using Candor.Provenance.Reading;

namespace Candor.Provenance.Aigc;

/// <summary>What the labels of a file may cost together.</summary>
/// <param name="file">Takes that it was not enough.</param>
internal sealed class AigcAllowance(SourceFile file)
{
    /// <summary>Texts that are read as labels; one is usual, and all that more would say is that there are several.</summary>
    private const int Most = 16;

    private int _labels;
    private int _characters;

    /// <summary>Counts a text that is read as a label. One that is too long to be one costs nothing.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Take(string text)
    {
        if (text.Length <= AigcJson.MostCharacters) _characters += text.Length;
        if (++_labels <= Most && _characters <= AigcJson.MostCharacters) return true;
        file.Cut();
        return false;
    }
}
