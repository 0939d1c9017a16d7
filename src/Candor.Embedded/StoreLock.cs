namespace Candor.Embedded;

/// <summary>One process at a time: the lock goes with the process, however it ends.</summary>
internal static class StoreLock
{
    public const string Name = "lock";

    /// <summary>Takes the lock of a store; it is held until the file is closed.</summary>
    /// <exception cref="IOException">Somebody else holds it.</exception>
    public static FileStream Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException fault) when (fault is not DirectoryNotFoundException)
        {
            throw new IOException($"{folder}: this store is open elsewhere; wait until that is done ({fault.Message})", fault);
        }
    }
}
