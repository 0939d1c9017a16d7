namespace Candor.Cli.Files;

/// <summary>Opens files to write, or replaces them whole; where that fails, the message begins with the path that was given.</summary>
internal static class OutputFile
{
    /// <summary>Creates a file, or empties it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bufferSize">Bytes held back.</param>
    /// <param name="mode">Whether what is there is emptied or kept.</param>
    /// <exception cref="IOException">Its folder does not exist, or it cannot be written.</exception>
    public static FileStream Create(string path, int bufferSize = 1 << 16, FileMode mode = FileMode.Create)
    {
        try
        {
            return new FileStream(path, mode, FileAccess.Write, FileShare.Read, bufferSize);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new IOException($"{path}: its folder does not exist.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException($"{path}: it cannot be written ({fault.Message})", fault);
        }
    }

    /// <summary>Where a file is written before it takes its place.</summary>
    public static string Beside(string path) => path + ".new";

    /// <summary>Writes a file whole or not at all: beside it first, then in its place.</summary>
    /// <exception cref="IOException">Its folder does not exist, or it cannot be written.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        var beside = Beside(path);
        using (var file = Create(beside)) write(file);
        File.Move(beside, path, overwrite: true);
    }
}
