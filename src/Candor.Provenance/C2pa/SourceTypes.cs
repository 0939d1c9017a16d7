using System.Text;

namespace Candor.Provenance.C2pa;

/// <summary>Finds digital source types wherever a manifest names them, in actions, metadata or ingredients.</summary>
internal static class SourceTypes
{
    private const string Vocabulary = "/digitalsourcetype/";

    /// <summary>Most that are given.</summary>
    private const int Most = 64;

    /// <summary>The types named in manifests, without the vocabulary's address, each once.</summary>
    public static List<string> In(IEnumerable<Manifest> manifests, InspectionLimits limits)
    {
        var found = new List<string>();
        foreach (var box in manifests.SelectMany(manifest => manifest.Assertions.Values).SelectMany(assertion => assertion.Children))
        {
            if (box.Content.Span.IndexOf("digitalsourcetype"u8) < 0 && box.Content.Span.IndexOf("DigitalSourceType"u8) < 0) continue;
            if (box.Type == "cbor" && CborDecoder.Decode(box.Content, limits.Depth) is { } node)
            {
                foreach (var text in node.Texts()) Add(text, found);
            }
            else if (box.Type == "json")
            {
                Add(Encoding.UTF8.GetString(box.Content.Span), found);
            }
        }

        return found;
    }

    private static void Add(string text, List<string> found)
    {
        for (var at = 0; found.Count < Most && text.IndexOf(Vocabulary, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start;)
        {
            at = start + Vocabulary.Length;
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
            if (end > at && !found.Contains(text[at..end])) found.Add(text[at..end]);
        }
    }
}
