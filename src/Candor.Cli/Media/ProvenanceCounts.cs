namespace Candor.Cli.Media;

/// <summary>What came of looking into the media of events.</summary>
internal sealed class ProvenanceCounts
{
    /// <summary>Lines.</summary>
    public long Lines { get; set; }

    /// <summary>Lines that are no JSON object; they are passed on as they are.</summary>
    public long Malformed { get; set; }

    /// <summary>Lines that would have become too long to be read as events; they are passed on as they are.</summary>
    public long TooLong { get; set; }

    /// <summary>Media items.</summary>
    public long Items { get; set; }

    /// <summary>Items whose provenance was written.</summary>
    public long Inspected { get; set; }

    /// <summary>Items whose file was not found, or not told from another of that name; they are as they were.</summary>
    public long Missing { get; set; }

    /// <summary>Items whose file could not be opened or read; they are as they were.</summary>
    public long Unreadable { get; set; }

    /// <summary>The first such file, and why; null without one.</summary>
    public string? FirstUnreadable { get; set; }

    /// <summary>Inspected items by what the law concludes of the file: `is`, `possible`, `suspected`, `none`.</summary>
    public SortedDictionary<string, long> Conclusions { get; } = new(StringComparer.Ordinal);

    /// <summary>Inspected items from which marks were taken off.</summary>
    public long Removed { get; set; }
}
