namespace Candor.Cli.Mapping.Records;

/// <summary>Cuts CSV into rows: a line feed ends a row unless it stands in a quoted field.</summary>
/// <param name="bytesAtATime">Room that is asked for at once.</param>
/// <param name="maxRecordBytes">Longest row that is handed over whole.</param>
/// <param name="map">Delimiter and quote.</param>
/// <param name="handler">Takes the rows, without their ends.</param>
internal sealed class CsvRecords(int bytesAtATime, int maxRecordBytes, EventMap map, RecordHandler handler)
    : RecordBuffer(bytesAtATime, maxRecordBytes, RecordFormat.Csv, handler)
{
    private At _at;

    // What comes next: a quote means a quoted field only where a field begins.
    private enum At
    {
        FieldStart,
        Unquoted,
        Quoted,
        AfterQuote,
    }

    /// <inheritdoc/>
    public override void Begin(string file)
    {
        base.Begin(file);
        _at = At.FieldStart;
    }

    /// <inheritdoc/>
    protected override void Cut(bool isEnd)
    {
        var bytes = Bytes;
        for (; Searched < bytes.Length; Searched++)
        {
            var b = bytes[Searched];
            if (_at == At.Quoted)
            {
                if (b == map.Quote) _at = At.AfterQuote;
            }
            else if (b == (byte)'\n')
            {
                End(Searched);
                Pass(Searched + 1);
            }
            else if (b == map.Quote && _at != At.Unquoted)
            {
                _at = At.Quoted; // it begins a field, or doubles the one before
            }
            else
            {
                _at = b == map.Delimiter ? At.FieldStart : At.Unquoted;
            }
        }

        if (isEnd && Searched > Start) End(Searched);
    }

    private void End(int end)
    {
        _at = At.FieldStart;
        Complete(end > Start && Bytes[end - 1] == (byte)'\r' ? end - 1 : end);
    }
}
