using System.Text;

namespace Candor.Cli.Generation.Words;

/// <summary>The words and sentence patterns of one language, read from an embedded file.</summary>
internal sealed class Lexicon
{
    private const string TopicPrefix = "topic ";
    private readonly Dictionary<string, List<string>> _sections;
    private readonly Dictionary<string, Pattern[]> _patterns = [];
    private readonly Dictionary<string, string[]> _lists = [];

    private Lexicon(string language, Dictionary<string, List<string>> sections)
    {
        Language = language;
        _sections = sections;
        var common = Words(sections["words"]);
        common["name"] = List("name");
        Topics = [.. sections.Where(section => section.Key.StartsWith(TopicPrefix, StringComparison.Ordinal))
            .Select(section => new Topic(section.Key[TopicPrefix.Length..], Merge(common, Words(section.Value))))];
        Typos = [.. List("typo").Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))];
    }

    public static Lexicon Chinese { get; } = Load("zh-CN", "zh.txt");

    public static Lexicon English { get; } = Load("en", "en.txt");

    /// <summary>The BCP 47 tag that events carry.</summary>
    public string Language { get; }

    public bool IsChinese => ReferenceEquals(this, Chinese);

    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>What is meant and what hasty fingers make of it.</summary>
    public IReadOnlyList<(string Right, string Wrong)> Typos { get; }

    public Pattern[] Patterns(string section)
    {
        if (!_patterns.TryGetValue(section, out var patterns))
            _patterns[section] = patterns = [.. Lines(section).Select(Pattern.Parse)];
        return patterns;
    }

    /// <summary>The entries of a section that is one list, separated by bars.</summary>
    public string[] List(string section)
    {
        if (!_lists.TryGetValue(section, out var list))
            _lists[section] = list = [.. Lines(section).SelectMany(line => line.Split('|'))];
        return list;
    }

    /// <summary>One entry of a list, its own slots filled.</summary>
    public string Draw(string section, Topic topic, SeededRandom random)
    {
        var text = new StringBuilder();
        Pattern.Parse(random.Pick(List(section))).Fill(text, topic, random);
        return text.ToString();
    }

    private List<string> Lines(string section) =>
        _sections.TryGetValue(section, out var lines) ? lines : throw new FormatException($"{Language}: no section '{section}'.");

    private static Lexicon Load(string language, string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(typeof(Lexicon), file)
            ?? throw new FormatException($"The word list '{file}' is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, List<string>>();
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') sections[line.Trim('[', ']')] = current = [];
            else current.Add(line);
        }

        return new Lexicon(language, sections);
    }

    private static Dictionary<string, string[]> Words(List<string> lines) =>
        lines.Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Split('|'));

    private static Dictionary<string, string[]> Merge(Dictionary<string, string[]> common, Dictionary<string, string[]> own) =>
        common.Concat(own).ToDictionary();
}
