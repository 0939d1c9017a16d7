using System.CommandLine;
using Candor.Cli.Texts.Opposed;
using Candor.Signals.Opposed;

namespace Candor.Cli.Commands;

/// <summary>The options that name the operator's lists for opposed uses.</summary>
internal sealed class UseListOptions
{
    /// <summary>Protected names.</summary>
    public Option<FileInfo?> Names { get; } = List("--names", "Names that others must not pass for (docs/opposed.md).", "names.yaml");

    /// <summary>Classic works.</summary>
    public Option<FileInfo?> Classics { get; } = List("--classics", "Classic works that must not be spoofed.", "classics.yaml");

    /// <summary>Hot topics.</summary>
    public Option<FileInfo?> Topics { get; } = List("--topics", "Topics that are hot.", "topics.yaml");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [Names, Classics, Topics];

    /// <summary>Reads the lists that were given.</summary>
    public UseLists Read(ParseResult parsed)
    {
        var names = parsed.GetValue(Names) is { } namesFile ? UseListFile.Names(namesFile.FullName) : [];
        var classics = parsed.GetValue(Classics) is { } classicsFile ? UseListFile.Classics(classicsFile.FullName) : [];
        return new UseLists
        {
            Names = names.Count == 0 ? null : new ProtectedNames(names),
            Classics = classics.Count == 0 ? null : new ClassicWorks(classics),
            Topics = parsed.GetValue(Topics) is { } topicsFile ? new HotTopics(UseListFile.Topics(topicsFile.FullName)) : null,
        };
    }

    /// <summary>Paths of the lists that were given.</summary>
    public IReadOnlyList<string> Paths(ParseResult parsed) => [.. new[] { Names, Classics, Topics }.Select(parsed.GetValue).OfType<FileInfo>().Select(file => file.FullName)];

    private static Option<FileInfo?> List(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
