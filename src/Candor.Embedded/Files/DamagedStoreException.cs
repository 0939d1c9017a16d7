namespace Candor.Embedded.Files;

/// <summary>What is on the disk is not what was written, and no restart mends it. The message names the file and the place.</summary>
public sealed class DamagedStoreException : IOException
{
    /// <summary>Without a message; only for the base library's conventions.</summary>
    public DamagedStoreException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public DamagedStoreException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong, and how it was found out.</summary>
    public DamagedStoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
