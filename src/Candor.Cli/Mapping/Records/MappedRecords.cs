using Candor.Cli.Input;

namespace Candor.Cli.Mapping.Records;

/// <summary>Cuts files into records as a mapping says, and hands over the events that it makes of them.</summary>
internal sealed class MappedRecords : IRecordBuffer
{
    private readonly EventMapping _mapping;
    private readonly IRecordBuffer[] _buffers;
    private IRecordBuffer _present;
    private bool _isChosen;

    public MappedRecords(EventMapping mapping, int bytesAtATime, int maxRecordBytes, LineHandler handler, RefusalHandler refuse)
    {
        RecordHandler map = (record, format, place) => mapping.Map(record, format, place, handler, refuse);
        _mapping = mapping;
        _buffers = [.. mapping.Form.Formats.Select(IRecordBuffer (format) => format switch
        {
            RecordFormat.Csv => new CsvRecords(bytesAtATime, maxRecordBytes, mapping.Form, map),
            RecordFormat.Json => new JsonRecords(bytesAtATime, maxRecordBytes, mapping.Form, map),
            _ => new LineBuffer(bytesAtATime, maxRecordBytes, (line, place) => map(line, RecordFormat.Ndjson, place)),
        })];
        _present = _buffers[0];
    }

    /// <inheritdoc/>
    public void Begin(string file)
    {
        _mapping.Begin();
        foreach (var buffer in _buffers) buffer.Begin(file);
        _present = _buffers[0];
        _isChosen = _buffers.Length == 1;
    }

    /// <inheritdoc/>
    public Span<byte> Free() => _present.Free();

    /// <inheritdoc/>
    public bool Take(int read)
    {
        if (!_isChosen && read > 0) Choose(read);
        return _present.Take(read);
    }

    // The mapping names CSV last of two. All buffers ask for the same room first.
    private void Choose(int read)
    {
        _isChosen = true;
        var begun = _buffers[0].Free()[..read];
        var first = begun.TrimStart(" \t\r\n\uFEFF"u8);
        if (first.IsEmpty || first[0] is (byte)'{' or (byte)'[') return;
        begun.CopyTo(_buffers[1].Free());
        _present = _buffers[1];
    }
}
