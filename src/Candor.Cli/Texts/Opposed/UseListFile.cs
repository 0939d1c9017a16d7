using Candor.Cli.Detectors;
using Candor.Cli.Mapping.Reading;
using Candor.Signals.Opposed;
using YamlDotNet.RepresentationModel;
using static System.FormattableString;

namespace Candor.Cli.Texts.Opposed;

/// <summary>Reads the operator's lists, YAML or JSON, and says everything that is wrong with one at once, each with its line.</summary>
internal static class UseListFile
{
    /// <summary>Names of persons and brands.</summary>
    /// <exception cref="FormatException">It is no such list; one line a fault.</exception>
    public static IReadOnlyList<ProtectedName> Names(string path) =>
        Read(path, "candor-names/1", "names", ["name", "aliases", "kind", "accounts", "common"], ProtectedNames.Most, item => new ProtectedName
        {
            Name = item.Name("name"),
            Aliases = item.Texts("aliases"),
            Kind = item.Word<ProtectedKind>("kind"),
            Accounts = item.Texts("accounts"),
            IsCommon = item.Flag("common"),
        });

    /// <summary>Classic works.</summary>
    /// <exception cref="FormatException">It is no such list; one line a fault.</exception>
    public static IReadOnlyList<ClassicWork> Classics(string path) =>
        Read(path, "candor-classics/1", "works", ["title", "characters", "violent", "holders", "quotes"], ClassicWorks.MostQuotes, item => new ClassicWork
        {
            Title = item.Name("title"),
            Characters = item.Texts("characters"),
            IsViolent = item.Flag("violent"),
            Holders = item.Texts("holders"),
            Quotes = item.Texts("quotes", UseListItem.MostLine),
        });

    /// <summary>Hot topics.</summary>
    /// <exception cref="FormatException">It is no such list; one line a fault.</exception>
    public static IReadOnlyList<HotTopic> Topics(string path) =>
        Read(path, "candor-topics/1", "topics", ["name", "tags", "words", "from", "until"], HotTopics.Most, item => new HotTopic
        {
            Name = item.Name("name"),
            Tags = item.Texts("tags"),
            Words = item.Texts("words"),
            From = item.Moment("from", isEnd: false),
            Until = item.Moment("until", isEnd: true),
        });

    private static List<T> Read<T>(string path, string format, string list, string[] members, int most, Func<UseListItem, T> make)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such file.", path);
        var what = $"a list of {list}";
        if (YamlText.Root(File.ReadAllText(path), path, what) is not YamlMappingNode root)
        {
            throw new FormatException($"{path}: line 1, column 1: {what} was expected, with 'format' and '{list}'.");
        }

        var problems = new MapProblems(path);
        var node = new RegistryNode(root, what, ["format", list], problems);
        node.Word("format", [format]);
        var items = new List<T>();
        if (node.Members[list] is YamlSequenceNode sequence)
        {
            if (sequence.Children.Count > most) problems.Add(sequence, Invariant($"{what} has at most {most} items."));
            foreach (var child in sequence.Children)
            {
                if (child is YamlMappingNode mapping) items.Add(make(new UseListItem(new RegistryNode(mapping, $"an item of {list}", members, problems), problems)));
                else problems.Add(child, $"an item with '{members[0]}' was expected.");
            }
        }
        else
        {
            node.Missing(list, "it is a list");
        }

        problems.ThrowIfAny();
        return items;
    }
}
