namespace Candor.Cli.Files;

/// <summary>Opens files to write; where that fails, the message begins with the path that was given.</summary>
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
}
