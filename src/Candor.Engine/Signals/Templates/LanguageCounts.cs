namespace Candor.Signals.Templates;

/// <summary>Posts of the first four languages that were met.</summary>
public sealed class LanguageCounts
{
    private const int Most = 4;

    private readonly List<(ushort Language, int Posts)> _counts = [];

    /// <summary>Each language, see <see cref="Events.LanguageCode"/>, with its posts, in the order in which they were met. Posts without a language are not counted.</summary>
    public IReadOnlyList<(ushort Language, int Posts)> All => _counts;

    internal void Add(ushort language, int posts = 1)
    {
        if (language == 0) return;
        for (var i = 0; i < _counts.Count; i++)
        {
            if (_counts[i].Language != language) continue;
            _counts[i] = (language, _counts[i].Posts + posts);
            return;
        }

        if (_counts.Count < Most) _counts.Add((language, posts));
    }

    internal void Add(LanguageCounts other)
    {
        foreach (var (language, posts) in other._counts) Add(language, posts);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_counts.Count);
        foreach (var (language, posts) in _counts)
        {
            writer.Write(language);
            writer.Write(posts);
        }
    }

    internal void Load(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--) Add(reader.ReadUInt16(), reader.ReadInt32());
    }
}
