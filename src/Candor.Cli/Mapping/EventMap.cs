namespace Candor.Cli.Mapping;

/// <summary>A mapping document, checked and compiled: how files of another form become events. Immutable.</summary>
internal sealed class EventMap
{
    /// <summary>SHA-256 of the document, hexadecimal. A key that the environment gives is not in it.</summary>
    public required string Digest { get; init; }

    /// <summary>The form of the files; of two, each file's first character decides (<c>{</c> or <c>[</c> is JSON).</summary>
    public required IReadOnlyList<RecordFormat> Formats { get; init; }

    /// <summary>Where the array of records is in a JSON document, as names from the top; each that is there is read. Empty: the top itself.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Records { get; init; }

    /// <summary>Between the fields of a row.</summary>
    public byte Delimiter { get; init; } = (byte)',';

    /// <summary>Around a field of a row that holds anything.</summary>
    public byte Quote { get; init; } = (byte)'"';

    /// <summary>Names of the columns of files that have no header row; null if they have one.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>The events' source.</summary>
    public required string Source { get; init; }

    /// <summary>Rules, each of which may make an event of a record.</summary>
    public required IReadOnlyList<EventRule> Rules { get; init; }

    /// <summary>The names of every field that the rules look at.</summary>
    public IReadOnlySet<string> Fields => Rules.SelectMany(rule => rule.Paths).Select(path => path.Plain).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
}
