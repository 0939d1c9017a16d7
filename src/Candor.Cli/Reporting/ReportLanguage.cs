namespace Candor.Cli.Reporting;

/// <summary>In which languages the page speaks.</summary>
internal enum ReportLanguage : byte
{
    /// <summary>English and Chinese, with a switch.</summary>
    Both,

    /// <summary>English only.</summary>
    English,

    /// <summary>Simplified Chinese only.</summary>
    Chinese,
}
