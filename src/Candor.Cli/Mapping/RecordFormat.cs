namespace Candor.Cli.Mapping;

/// <summary>How a file is cut into records.</summary>
internal enum RecordFormat
{
    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>Comma-separated values as RFC 4180 has them: quoted fields may hold delimiters, line breaks and doubled quotes.</summary>
    Csv,

    /// <summary>One JSON document: an array of records, or an object that holds one.</summary>
    Json,
}
