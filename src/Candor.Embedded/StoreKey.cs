using System.Security.Cryptography;
using Candor.Embedded.Files;
using Candor.Events;

namespace Candor.Embedded;

/// <summary>
/// The secret under which a store hashes ids, 128 bits: whoever does not have it cannot find a name in the store's log by trying names. It lies in a file of
/// its own that only its owner may read, so that the rest of the store can be shown.
/// </summary>
public sealed class StoreKey
{
    internal const string Name = "key";
    private readonly byte[] _bytes;

    private StoreKey(byte[] bytes)
    {
        _bytes = bytes;
        Hash = new KeyedHash(bytes);
        Digest = Digest.Of([.. "candor store key\n"u8, .. bytes]);
    }

    /// <summary>The hash under this key.</summary>
    public KeyedHash Hash { get; }

    /// <summary>What the store's manifest knows the key by.</summary>
    internal Digest Digest { get; }

    /// <summary>A key for one purpose, 128 bits: the first half of the SHA-256 of purpose and key.</summary>
    internal byte[] Derive(string purpose) =>
        SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes($"candor store {purpose}\n"), .. _bytes])[..KeyedHash.KeyBytes];

    /// <summary>Reads a key file: 32 hexadecimal digits, white space around them does not matter.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">It holds something else.</exception>
    public static StoreKey Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such file.", path);
        var text = File.ReadAllText(path).Trim();
        if (text.Length != 2 * KeyedHash.KeyBytes || !text.All(char.IsAsciiHexDigit)) throw new FormatException($"{path}: this is no key; expected 32 hexadecimal digits.");
        return new StoreKey(Convert.FromHexString(text));
    }

    /// <summary>The key of a store.</summary>
    /// <exception cref="FormatException">The folder holds no store.</exception>
    /// <exception cref="DamagedStoreException">The key is gone, or it is another store's.</exception>
    public static StoreKey Of(string folder)
    {
        var manifest = StoreManifest.Read(folder) ?? throw StoreManifest.Missing(folder);
        return Of(folder, manifest);
    }

    internal static StoreKey Of(string folder, StoreManifest manifest)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new DamagedStoreException($"{path}: the store's key is gone; without it no run goes on here and nobody is found in the log. Put a copy back, or begin another store.");
        var key = Read(path);
        return key.Digest == manifest.Key ? key : throw new DamagedStoreException($"{path}: this is not the key that the store was made with.");
    }

    /// <summary>The key for a store that is being opened: a new store takes the one given or one by chance; in an old one the one given must be its own, and takes the place of a lost one.</summary>
    internal static StoreKey For(string folder, StoreManifest? manifest, StoreKey? given)
    {
        var path = Path.Combine(folder, Name);
        if (manifest is not null && given is not null && given.Digest != manifest.Key) throw new FormatException($"{folder}: this store was made with another key; use that, or another folder.");
        if (manifest is not null && (given is null || File.Exists(path))) return Of(folder, manifest);
        var key = given ?? (File.Exists(path) ? Read(path) : new StoreKey(RandomNumberGenerator.GetBytes(KeyedHash.KeyBytes)));
        key.Write(path);
        return key;
    }

    private void Write(string path)
    {
        var beside = path + ".tmp";
        File.Delete(beside); // another file's mode would stay
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(_bytes) + "\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        Disk.SyncFolder(Path.GetDirectoryName(path)!);
    }
}
