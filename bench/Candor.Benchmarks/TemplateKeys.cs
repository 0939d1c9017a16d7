using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Candor.Cli.Generation;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Texts;
using Candor.Signals.Templates;

namespace Candor.Benchmarks;

/// <summary>
/// What else than a sketch could tie paraphrases of a template together: each key ties posts that have it in common, from three accounts on. Counts whom it finds
/// and whom it ties by chance.
/// </summary>
internal static partial class TemplateKeys
{
    private static readonly (string Name, Func<Post, string> Key)[] Keys =
    [
        ("skeleton with its slots masked", post => post.Substance < 24 ? "" : post.Skeleton.ToString(CultureInfo.InvariantCulture)),
        ("layout, whole", post => Layout(post.Text, 5)),
        ("layout, whole, from eight marks on", post => Layout(post.Text, 8)),
        ("opening and closing, four words", post => Ends(post.Text, 4, opening: true, closing: true)),
        ("opening and closing, six words", post => Ends(post.Text, 6, opening: true, closing: true)),
        ("opening, six words", post => Ends(post.Text, 6, opening: true, closing: false)),
        ("closing, six words", post => Ends(post.Text, 6, opening: false, closing: true)),
        ("opening, closing and layout", post => Ends(post.Text, 4, opening: true, closing: true) is { Length: > 0 } ends && Layout(post.Text, 5) is { Length: > 0 } layout ? ends + layout : ""),
    ];

    /// <summary>A generated community of which it is known who belongs to which campaign.</summary>
    public static void Generated(int accounts, ulong seed)
    {
        var options = new GenerateOptions { Accounts = accounts, Seed = seed };
        var plan = Community.Plan(options);
        using var stream = new MemoryStream();
        Generator.WriteEvents(plan, seed, stream, CancellationToken.None);
        var campaigns = plan.Where(account => account.Campaign > 0).ToDictionary(account => account.Id, account => account.Campaign.ToString(CultureInfo.InvariantCulture));
        stream.Position = 0;
        Tell($"generated, {accounts} accounts, seed {seed}", Read(stream, int.MaxValue), campaigns);
    }

    /// <summary>Event files, with the campaigns of accounts in rows of account and group, or nobody's.</summary>
    public static void Files(string events, string? groups, int most)
    {
        using Stream file = events.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(events), CompressionMode.Decompress) : File.OpenRead(events);
        var campaigns = groups is null ? [] : File.ReadLines(groups).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1]);
        Tell(Path.GetFileName(events), Read(file, most), campaigns);
    }

    /// <summary>Real texts with slots, each posted by five accounts with its slots filled anew: how many of these families each way finds, by the share of the text that is slots.</summary>
    public static void Refilled(string events, int most)
    {
        using Stream file = events.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(events), CompressionMode.Decompress) : File.OpenRead(events);
        var random = new Numerics.SeededRandom(1);
        var templates = Read(file, int.MaxValue).Where(post => post.Substance >= 24 && Slots().IsMatch(post.Text)).DistinctBy(post => post.Skeleton).ToArray();
        random.Shuffle(templates.AsSpan());
        templates = [.. templates.Take(most)];
        const int Copies = 5;
        var posts = Enumerable.Range(0, Copies).SelectMany(copy => templates.Select(post => post with { Account = post.Account + copy, Text = Slots().Replace(post.Text, match => Refill(match.Value, random)) })).ToList();
        var ways = new (string Name, Dictionary<int, uint> Found)[]
        {
            ("sketch", InFamilies(posts, post => post.LineWith(post.Text))),
            ("sketch and skeleton", InFamilies(posts, post => post.LineWith(post.Text), skeletons: true)),
            ("sketch of the masked text", InFamilies(posts, post => post.LineWith(Masked(post.Text)))),
        };
        foreach (var (low, high) in ((double, double)[])[(0, .1), (.1, .2), (.2, .3), (.3, .5), (.5, 1)])
        {
            var some = Enumerable.Range(0, templates.Length).Where(i => Slots().Matches(templates[i].Text).Sum(match => match.Length) / (double)templates[i].Text.Length is var share && share >= low && share < high).ToList();
            var found = ways.Select(way => FormattableString.Invariant($"{way.Name} {some.Count(i => IsWhole(way.Found, i, templates.Length))}"));
            Console.WriteLine(FormattableString.Invariant($"slots {low:P0} to {high:P0} of the text: {some.Count} templates; all five tied by {string.Join(", ", found)}"));
        }
    }

    /// <summary>Runs of real texts, each put by five accounts into real short texts of their own: how many of these families each way finds.</summary>
    public static void Embedded(string events, int most)
    {
        using Stream file = events.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(events), CompressionMode.Decompress) : File.OpenRead(events);
        var all = Read(file, int.MaxValue).DistinctBy(post => post.Text).ToList();
        var shorts = all.Where(post => post.Text.Length is >= 10 and <= 22 && post.Substance >= 16).ToList();
        foreach (var length in (int[])[8, 11, 14, 17])
        {
            var phrases = all.Where(post => post.Text.Length >= 40 && Masked(post.Text) == post.Text).Select(post => post.Text.Substring(post.Text.Length / 2, length)).Distinct().Take(most).ToList();
            var posts = Enumerable.Range(0, 5).SelectMany(copy => phrases.Select((phrase, i) => shorts[((i * 5) + copy) % shorts.Count] is var own && copy % 2 == 0
                ? own with { Account = $"{i}-{copy}", Text = own.Text + phrase } : own with { Account = $"{i}-{copy}", Text = phrase + own.Text })).ToList();
            var sketch = InFamilies(posts, post => post.LineWith(post.Text));
            var both = InFamilies(posts, post => post.LineWith(post.Text), phrases: true);
            Console.WriteLine(FormattableString.Invariant($"{length} characters in common, {phrases.Count} phrases: all five tied by sketch {Enumerable.Range(0, phrases.Count).Count(i => IsWhole(sketch, i, phrases.Count))}, with phrases {Enumerable.Range(0, phrases.Count).Count(i => IsWhole(both, i, phrases.Count))}; families that mix two {Mixed(both, phrases.Count)}"));
        }
    }

    private static int Mixed(Dictionary<int, uint> found, int templates) => found.GroupBy(pair => pair.Value, pair => pair.Key % templates).Count(group => group.Distinct().Count() > 1);

    private static bool IsWhole(Dictionary<int, uint> found, int template, int templates)
    {
        var families = Enumerable.Range(0, 5).Select(copy => found.GetValueOrDefault(template + (copy * templates))).ToHashSet();
        return families.Count == 1 && !families.Contains(0);
    }

    private static string Refill(string slot, Numerics.SeededRandom random) => slot[0] switch
    {
        'h' => "https://t.co/" + string.Concat(Enumerable.Range(0, 10).Select(_ => (char)('a' + random.Below(26)))),
        '@' => "@" + string.Concat(Enumerable.Range(0, Math.Max(1, slot.Length - 1)).Select(_ => (char)('a' + random.Below(26)))),
        >= '0' and <= '9' => string.Concat(Enumerable.Range(0, slot.Length).Select(_ => (char)('0' + random.Below(10)))),
        _ => char.ConvertFromUtf32(0x1F600 + random.Below(64)),
    };

    private static void Tell(string name, List<Post> posts, Dictionary<string, string> campaigns)
    {
        var managed = posts.Count(post => campaigns.ContainsKey(post.Account));
        Console.WriteLine(FormattableString.Invariant($"{name}: {posts.Count} posts of ten characters or more, {managed} of campaigns"));
        var found = InFamilies(posts, post => post.Line);
        Say("sketch", posts, campaigns, found, new HashSet<int>(), Groups(found));
        var (skeletons, phrases) = (InFamilies(posts, post => post.Line, skeletons: true), InFamilies(posts, post => post.Line, phrases: true));
        Say("sketch and skeleton", posts, campaigns, skeletons, [.. found.Keys], Groups(skeletons));
        Say("sketch and phrases", posts, campaigns, phrases, [.. found.Keys], Groups(phrases));
        TellNew(posts, found, skeletons, "skeleton");
        TellNew(posts, found, phrases, "phrases");
        var masked = InFamilies(posts, post => post.LineWith(Masked(post.Text)));
        Say("sketch of the masked text", posts, campaigns, masked, [.. found.Keys], Groups(masked));
        foreach (var (key, of) in Keys)
        {
            var tied = posts.Select((post, i) => (Key: of(post), i)).Where(pair => pair.Key.Length > 0).GroupBy(pair => pair.Key, pair => pair.i)
                .Where(group => group.Select(i => posts[i].Account).Distinct().Count() >= 3).SelectMany((group, number) => group.Select(i => (i, number))).ToDictionary(pair => pair.i, pair => (uint)pair.number);
            Say(key, posts, campaigns, tied, [.. found.Keys], Groups(tied));
        }
    }

    private static void Say(string key, List<Post> posts, Dictionary<string, string> campaigns, Dictionary<int, uint> tied, HashSet<int> before, IEnumerable<int[]> groups)
    {
        bool IsOfCampaign(int i) => campaigns.ContainsKey(posts[i].Account);
        var all = groups.ToList();
        var mixed = all.Count(group => group.Select(i => campaigns.GetValueOrDefault(posts[i].Account, "")).Distinct().Count() > 1);
        var (of, other) = (tied.Keys.Count(IsOfCampaign), tied.Keys.Count(i => !IsOfCampaign(i)));
        var (new1, new2) = (tied.Keys.Count(i => IsOfCampaign(i) && !before.Contains(i)), tied.Keys.Count(i => !IsOfCampaign(i) && !before.Contains(i)));
        Console.WriteLine(FormattableString.Invariant($"  {key,-38} groups {all.Count,6}, mixed {mixed,6}; posts of campaigns {of,7}, new {new1,7}; others' {other,7}, new {new2,7}"));
    }

    /// <summary>How much in common posts that are new have with the most alike other of their family.</summary>
    private static void TellNew(List<Post> posts, Dictionary<int, uint> before, Dictionary<int, uint> after, string way)
    {
        var families = after.GroupBy(pair => pair.Value, pair => pair.Key).ToDictionary(group => group.Key, group => group.ToArray());
        var counts = new int[6];
        foreach (var (i, family) in after.Where(pair => !before.ContainsKey(pair.Key)))
        {
            var own = Runs(posts[i].Text);
            counts[(int)(families[family].Where(other => other != i && posts[other].Account != posts[i].Account).Take(200).Select(other => Jaccard(own, Runs(posts[other].Text))).DefaultIfEmpty(0).Max() * 5)]++;
        }

        Console.WriteLine($"    new by {way}, by the Jaccard index with the most alike: under .2 {counts[0]}, .4 {counts[1]}, .6 {counts[2]}, .8 {counts[3]}, more {counts[4] + counts[5]}");
    }

    private static HashSet<string> Runs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 4)).Select(i => text.Substring(i, 5))];

    private static double Jaccard(HashSet<string> one, HashSet<string> other) => one.Count(other.Contains) is var common ? common / (double)(one.Count + other.Count - common) : 0;

    private static IEnumerable<int[]> Groups(Dictionary<int, uint> tied) => tied.GroupBy(pair => pair.Value, pair => pair.Key).Select(group => group.ToArray());

    /// <summary>The posts that the index ties, by family.</summary>
    private static Dictionary<int, uint> InFamilies(List<Post> posts, Func<Post, string> line, bool skeletons = false, bool phrases = false)
    {
        var (reader, index, batch) = (new BatchReader(KeyedHash.FromText("bench"), copies: true), new TemplateIndex(new TemplateOptions { Posts = 1 << 21, BySkeleton = skeletons, ByPhrase = phrases, Groups = 1 << 18, OpenFamilies = 1 << 17 }), new EventBatch());
        var numbers = new long[posts.Count];
        for (var i = 0; i < posts.Count; i++)
        {
            var before = index.Indexed;
            if (!reader.TryRead(Encoding.UTF8.GetBytes(line(posts[i])), batch, out _)) throw new FormatException("A line was refused.");
            index.Take([batch], 1, phase => phase(0));
            batch.Clear();
            numbers[i] = index.Indexed > before ? index.Indexed : 0;
        }

        return Enumerable.Range(0, posts.Count).Select(i => (i, Family: index.FamilyOf(numbers[i]))).Where(pair => pair.Family != 0).ToDictionary(pair => pair.i, pair => pair.Family);
    }

    private static List<Post> Read(Stream stream, int most)
    {
        var (reader, sketcher, e, posts, marks) = (new EventReader(KeyedHash.FromText("bench")), new CopySketcher(), default(Event), new List<Post>(), default(CopyMarks));
        using var lines = new StreamReader(stream);
        while (posts.Count < most && lines.ReadLine() is { } line)
        {
            if (!reader.TryRead(Encoding.UTF8.GetBytes(line), ref e, out _) || e.Surface is not (Surface.Post or Surface.Comment)) continue;
            sketcher.Read(reader.Text, ref marks);
            if (marks.Length >= CopySketcher.LeastCharacters) posts.Add(new Post(Encoding.UTF8.GetString(reader.Subject), reader.Text.ToString(), line, marks.Skeleton, marks.Substance));
        }

        return posts;
    }

    private static string Masked(string text) => Emoji().Replace(Number().Replace(Mention().Replace(Link().Replace(text, "\u25cb"), "\u25cf"), "0"), "");

    /// <summary>Sentences by length and ending, line breaks, list marks, tags, mentions, links and emoji, in order; nothing if they are fewer than asked for.</summary>
    private static string Layout(string text, int least)
    {
        var marks = Parts().Matches(Link().Replace(text, "\u25cb")).Select(match => match.Value[0] switch
        {
            '\n' => "n",
            '#' => "#",
            '@' => "@",
            '\u25cb' => "l",
            >= '\u2600' => char.IsSurrogate(match.Value[0]) || match.Value[0] < '\u2E80' ? "e" : Sentence(match.Value),
            '-' or '*' or '•' when match.Length == 1 => "-",
            _ => Sentence(match.Value),
        }).ToList();
        return marks.Count < least ? "" : string.Concat(marks);
    }

    private static string Sentence(string text) => FormattableString.Invariant($"{(int)Math.Log2(1 + text.Length)}{(char.IsLetterOrDigit(text[^1]) ? ' ' : text[^1])}");

    private static string Ends(string text, int words, bool opening, bool closing)
    {
        var all = Word().Matches(Masked(text).ToLowerInvariant()).Select(match => match.Value).ToList();
        if (all.Count < words * 3) return "";
        return (opening ? string.Join(' ', all.Take(words)) : "") + "|" + (closing ? string.Join(' ', all.TakeLast(words)) : "");
    }

    [GeneratedRegex(@"https?://[^\s\u3000-\uffff]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"@\w{1,30}")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\d+([.,:]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\u2600-\u27bf\ufe0f]|\p{Cs}")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"https?://[^\s\u3000-\uffff]+|@\w{1,30}|\d+([.,:]\d+)*|[\u2600-\u27bf]|\p{Cs}{2}")]
    private static partial Regex Slots();

    [GeneratedRegex(@"\n|#\w+#?|@\w+|\u25cb|[\u2600-\u27bf]|\p{Cs}{2}|(?<=^|\n)[-*•]|[^.!?。！？…\n#@\u25cb]+[.!?。！？…]*")]
    private static partial Regex Parts();

    [GeneratedRegex(@"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")]
    private static partial Regex Word();

    private sealed record Post(string Account, string Text, string Line, ulong Skeleton, int Substance)
    {
        public string LineWith(string text)
        {
            var e = System.Text.Json.Nodes.JsonNode.Parse(Line)!;
            (e["data"]!["text"], e["data"]!["title"], e["subject"]) = (text, null, Account);
            return e.ToJsonString();
        }
    }
}
