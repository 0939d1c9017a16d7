using static System.FormattableString;

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
    public static void Replace(string path, Action<Stream> write) => Replace(path, file =>
    {
        write(file);
        return true;
    });

    /// <summary>The same where the writer says at its end whether the file is to take its place.</summary>
    public static void Replace(string path, Predicate<Stream> write)
    {
        // A file that is there already, whatever its name, is somebody's.
        var beside = Beside(path);
        for (var i = 1; Path.Exists(beside); i++) beside = Invariant($"{Beside(path)}{i}");
        var isWhole = false;
        using (var file = Create(beside, mode: FileMode.CreateNew))
        {
            try
            {
                isWhole = write(file);
            }
            finally
            {
                if (!isWhole)
                {
                    file.Dispose();
                    File.Delete(beside);
                }
            }
        }

        if (isWhole) File.Move(beside, path, overwrite: true);
    }

    /// <summary>Whether two paths lead to one file, also through links to it or to folders on the way.</summary>
    public static bool IsSame(string one, string other) => Real(one) == Real(other);

    private static string Real(string path)
    {
        path = Path.GetFullPath(path);
        var parent = Path.GetDirectoryName(path);
        if (parent is null) return path;
        var whole = Path.Combine(Real(parent), Path.GetFileName(path));
        FileSystemInfo entry = Directory.Exists(whole) ? new DirectoryInfo(whole) : new FileInfo(whole);
        return entry.LinkTarget is null ? whole : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? whole;
    }
}
