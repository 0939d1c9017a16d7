namespace Candor.Cli.Files;

/// <summary>Opens files that are read by place.</summary>
internal static class InputFile
{
    /// <summary>How long a file of no length may take to be opened.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Opens a file.</summary>
    /// <exception cref="FormatException">It is none, or a pipe.</exception>
    public static FileStream Open(FileInfo file)
    {
        if (Directory.Exists(file.FullName)) throw new FormatException($"{file}: it is a folder.");
        if (!file.Exists) throw new FormatException($"{file}: no such file.");

        // A pipe to which nobody writes is not opened before somebody does; nothing else tells it from an empty file.
        var opening = Task.Run(file.OpenRead);
        if (file.Length > 0 || opening.Wait(Patience))
        {
            var stream = opening.GetAwaiter().GetResult();
            if (stream.CanSeek) return stream;
            stream.Dispose();
        }

        throw new FormatException($"{file}: it is a pipe; files are read by place, so store it first.");
    }
}
