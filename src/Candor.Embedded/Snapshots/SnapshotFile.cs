using System.Buffers.Binary;
using System.Security.Cryptography;
using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded.Snapshots;

/// <summary>One snapshot: magic (8 bytes), version (4 and 4 of zero), head, content, and at the end SHA-256 over all before it (docs/store.md).</summary>
internal static class SnapshotFile
{
    public const string Extension = ".snap";
    public const int ContentStart = 16 + SnapshotHead.Size;
    private const uint Version = 3;
    private const int Buffer = 1 << 20;

    private static ReadOnlySpan<byte> Magic => "CANDRSNP"u8;

    /// <summary>Writes a snapshot and returns when it is on the disk; its name is not, yet.</summary>
    public static void Write(string path, SnapshotHead head, Action<Stream> content)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            using var hashing = new HashingStream(file, hash);
            using var buffered = new BufferedStream(hashing, Buffer);
            buffered.Write(Start(head));
            content(buffered);
            buffered.Flush();
            file.Write(hash.GetHashAndReset());
            file.Flush(flushToDisk: true);
        }
        catch (IOException fault) when (!fault.Message.StartsWith(path, StringComparison.Ordinal))
        {
            throw new IOException($"{path}: {fault.Message}", fault);
        }
    }

    /// <summary>What is wrong with a snapshot, null if nothing; reads all of it.</summary>
    public static string? Problem(string path, out SnapshotHead head)
    {
        head = default;
        using var file = Open(path);
        var content = file.Length - Digest.Size;
        if (content < ContentStart) return Invariant($"it is torn: only {file.Length} bytes are there");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[Math.Min(Buffer, content)];
        Span<byte> start = stackalloc byte[ContentStart];
        for (var at = 0L; at < content;)
        {
            var read = file.Read(chunk, 0, (int)Math.Min(chunk.Length, content - at));
            if (read == 0) return "it became shorter while it was read";
            if (at < start.Length) chunk.AsSpan(0, (int)Math.Min(read, start.Length - at)).CopyTo(start[(int)at..]);
            hash.AppendData(chunk, 0, read);
            at += read;
        }

        var trailer = new byte[Digest.Size];
        file.ReadExactly(trailer);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(trailer)) return "it does not match its SHA-256";
        if (!start[..8].SequenceEqual(Magic)) return "this is no snapshot";
        var version = BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (version != Version) return Invariant($"format version {version} is not known; this program knows {Version}");
        head = SnapshotHead.ReadFrom(start[16..]);
        return null;
    }

    /// <summary>The content of a snapshot that has no problem.</summary>
    public static Stream OpenContent(string path)
    {
        var file = Open(path);
        file.Position = ContentStart;
        return new BufferedStream(new ContentStream(file, file.Length - Digest.Size), Buffer);
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static byte[] Start(SnapshotHead head)
    {
        var bytes = new byte[ContentStart];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        head.WriteTo(bytes.AsSpan(16));
        return bytes;
    }
}
