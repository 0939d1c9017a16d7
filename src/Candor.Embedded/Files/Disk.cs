using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using static System.FormattableString;

namespace Candor.Embedded.Files;

/// <summary>Writing that is on the disk when it says so. Whatever fails is an <see cref="IOException"/> whose message begins with the path.</summary>
internal static partial class Disk
{
    private const int ReadOnly = 0; // O_RDONLY, everywhere

    /// <summary>Opens a file to read while others may write it.</summary>
    public static SafeFileHandle OpenRead(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Opens a file to write while others may read it.</summary>
    public static SafeFileHandle OpenWrite(string path, FileMode mode) => Named(path, () =>
        File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Reads until the span is full or the file ends.</summary>
    public static int Read(SafeFileHandle file, Span<byte> destination, long offset)
    {
        var total = 0;
        while (total < destination.Length)
        {
            var read = RandomAccess.Read(file, destination[total..], offset + total);
            if (read == 0) break;
            total += read;
        }

        return total;
    }

    /// <summary>Writes all bytes.</summary>
    public static void Write(SafeFileHandle file, string path, ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (IOException fault)
        {
            throw new IOException($"{path}: {fault.Message}", fault);
        }
    }

    /// <summary>Lets the disk begin with bytes that were written, so that <see cref="Sync"/> has little left to wait for.</summary>
    public static void StartWriting(SafeFileHandle file, long offset, long count)
    {
        const uint Write = 2; // SYNC_FILE_RANGE_WRITE; a hint, so its outcome does not matter
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess) _ = SyncRange((int)file.DangerousGetHandle(), offset, count, Write);
    }

    /// <summary>Returns when the file's bytes are on the disk.</summary>
    public static void Sync(SafeFileHandle file, string path) => Named(path, () =>
    {
        RandomAccess.FlushToDisk(file);
        return 0;
    });

    /// <summary>Returns when the names in a folder are on the disk: without that a new or renamed file may be gone after a power cut.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return; // names are written with the file there
        var descriptor = OpenDescriptor(folder, ReadOnly);
        if (descriptor < 0) throw new IOException($"{folder}: {Marshal.GetLastPInvokeErrorMessage()}");
        var failed = SyncDescriptor(descriptor) != 0 ? Marshal.GetLastPInvokeErrorMessage() : null;
        _ = CloseDescriptor(descriptor);
        if (failed is not null) throw new IOException($"{folder}: {failed}");
    }

    /// <summary>Writes a small file so that either the old or the new content is there, whatever happens.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var beside = path + ".tmp";
        using (var file = OpenWrite(beside, FileMode.Create))
        {
            Write(file, beside, content, 0);
            Sync(file, beside);
        }

        File.Move(beside, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Refuses to begin what the disk has no room for.</summary>
    /// <exception cref="IOException">There is less than that.</exception>
    public static void RequireSpace(string folder, long bytes)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < bytes) throw new IOException(Invariant($"{folder}: {bytes} bytes are needed and {free} are free; nothing was written."));
    }

    /// <summary>A folder's files of a kind with the numbers that name them, in order.</summary>
    public static List<(int Number, string Path)> Numbered(string folder, string extension)
    {
        var found = new List<(int, string)>();
        if (!Directory.Exists(folder)) return found;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + extension))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (path.EndsWith(extension, StringComparison.Ordinal) && name.Length == 8 && int.TryParse(name, System.Globalization.NumberStyles.None, null, out var number))
            {
                found.Add((number, path));
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The name of a numbered file.</summary>
    public static string NameOf(int number, string extension) => Invariant($"{number:00000000}{extension}");

    private static T Named<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (IOException fault) when (fault is not FileNotFoundException and not DirectoryNotFoundException)
        {
            throw new IOException($"{path}: {fault.Message}", fault);
        }
    }

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    private static partial int SyncRange(int descriptor, long offset, long count, uint flags);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncDescriptor(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);
}
