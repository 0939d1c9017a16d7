namespace Candor.Cli.Input;

/// <summary>Cuts what is read from a file into records, wherever the reads end.</summary>
internal interface IRecordBuffer
{
    /// <summary>Forgets everything and starts with line 1 of another file.</summary>
    void Begin(string file);

    /// <summary>Room to read into; never empty.</summary>
    Span<byte> Free();

    /// <summary>Takes what was read into <see cref="Free"/> and hands over the records that are now whole.</summary>
    /// <param name="read">0 at the end of the file.</param>
    /// <returns>False at the end of the file.</returns>
    bool Take(int read);
}
