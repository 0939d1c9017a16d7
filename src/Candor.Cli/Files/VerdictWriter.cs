namespace Candor.Cli.Files;

/// <summary>Writes one verdict a line (<see cref="VerdictSerializer"/>), all or nothing: beside the file first, then in its place.</summary>
internal sealed class VerdictWriter : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private bool _isComplete;

    /// <param name="path">Replaced once <see cref="Complete"/> has been said; left as it is otherwise.</param>
    public VerdictWriter(string path)
    {
        _path = path;
        _file = OutputFile.Create(OutputFile.Beside(path), bufferSize: 1 << 20);
    }

    /// <summary>Writes a verdict.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
        _file.Write(line);
        _file.WriteByte((byte)'\n');
    }

    /// <summary>Says that nothing more comes.</summary>
    public void Complete() => _isComplete = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        if (_isComplete) File.Move(OutputFile.Beside(_path), _path, overwrite: true);
        else File.Delete(OutputFile.Beside(_path));
    }
}
