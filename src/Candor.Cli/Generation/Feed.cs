using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>What can be seen at the moment: the latest posts and comments of each language, and each campaign's last post.</summary>
internal sealed class Feed
{
    private const int Size = 512;
    private readonly Ring _chinese = new(Size);
    private readonly Ring _english = new(Size);
    private readonly Dictionary<int, Item> _ofCampaign = [];

    /// <summary>Something to answer: a post, or a comment under it.</summary>
    public readonly record struct Item(string Post, string? Comment, string Author, long Time);

    public void Add(Account author, Item item)
    {
        Of(author.Manner.Voice.Lexicon).Add(item);
        if (author.Campaign > 0 && item.Comment is null) _ofCampaign[author.Campaign] = item;
    }

    /// <summary>Something that <paramref name="reader"/> may answer, of late more often than of old; null when there is nothing.</summary>
    public Item? Draw(Account reader, SeededRandom random)
    {
        if (reader.Campaign > 0 && random.Chance(reader.Manner.Conduct.Boosts)
            && _ofCampaign.TryGetValue(reader.Campaign, out var own) && own.Author != reader.Id) return own;
        var ring = Of(reader.Manner.Voice.Lexicon);
        for (var i = 0; i < 4 && ring.Count > 0; i++)
        {
            var unit = random.Unit();
            var item = ring.Back((int)(unit * unit * ring.Count));
            if (item.Author != reader.Id) return item;
        }

        return null;
    }

    private Ring Of(Lexicon lexicon) => lexicon.IsChinese ? _chinese : _english;

    private sealed class Ring(int size)
    {
        private readonly Item[] _items = new Item[size];
        private int _next;

        public int Count { get; private set; }

        public void Add(Item item)
        {
            _items[_next] = item;
            _next = (_next + 1) % _items.Length;
            Count = Math.Min(Count + 1, _items.Length);
        }

        public Item Back(int steps) => _items[(_next - 1 - steps + (2 * _items.Length)) % _items.Length];
    }
}
