using System.Text;

namespace Candor.Events.Texts;

/// <summary>Hashes a tag that stands by itself as <see cref="TextAnalyzer"/> does one in a text.</summary>
internal static class TagHash
{
    /// <summary>Of a tag without its signs and outer white space; 0 if nothing is left.</summary>
    /// <param name="tag">Valid UTF-8.</param>
    public static uint Of(ReadOnlySpan<byte> tag)
    {
        var (hash, found) = (TextHash.Start, 0U);
        while (!tag.IsEmpty)
        {
            Rune.DecodeFromUtf8(tag, out var rune, out var bytes);
            tag = tag[bytes..];
            var c = Characters.Fold(rune.Value);
            var isOuter = c == '#' || Characters.IsSpace(c);
            if (isOuter && found == 0) continue;
            hash = TextHash.Step(hash, Characters.ToLower(c));
            if (!isOuter) found = TextHash.Finish(hash);
        }

        return found;
    }
}
