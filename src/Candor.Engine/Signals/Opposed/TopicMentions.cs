using System.Runtime.InteropServices;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Where a text names hot topics: in its words, in its tags, or in tags given beside it.</summary>
internal sealed class TopicMentions(HotTopics topics)
{
    private readonly List<(int Start, int End)> _places = [];
    private readonly List<(int Topic, UsePlace Place, int Start, int Length)> _found = [];
    private readonly PlacedText _tag = new();

    /// <summary>Places of the text that name a topic, in order.</summary>
    public ReadOnlySpan<(int Start, int End)> Places => CollectionsMarshal.AsSpan(_places);

    /// <summary>What was found: topic, where, and the place there; of a tag its number.</summary>
    public ReadOnlySpan<(int Topic, UsePlace Place, int Start, int Length)> Found => CollectionsMarshal.AsSpan(_found);

    /// <summary>Reads a text.</summary>
    public void Read(ReadOnlySpan<char> plain, UseContext context)
    {
        _places.Clear();
        _found.Clear();
        for (var i = 0; i < plain.Length; i++)
        {
            if (i > 0 && PlainCharacters.IsSpaced(plain[i]) && PlainCharacters.IsSpaced(plain[i - 1])) continue;
            if (topics.Longest(plain[i..], out var length) is not (>= 0 and var topic) || !topics.IsHot(topic, context.Time)) continue;
            _places.Add((i, i + length));
            _found.Add((topic, UsePlace.Text, i, length));
            i += length - 1;
        }

        for (var i = 0; i < context.Tags.Count; i++)
        {
            _tag.Read(context.Tags[i]);
            var tag = _tag.Plain.Trim('#');
            if (tag.IsEmpty || topics.Longest(tag, out var length) is not (>= 0 and var topic) || length != tag.Length) continue;
            if (topics.IsHot(topic, context.Time)) _found.Add((topic, UsePlace.Tags, i, 0));
        }
    }
}
