using System.Buffers.Binary;
using System.Text.Json;
using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded;

/// <summary>The file <c>store.json</c>: that this is a store, of which format, and what its content was made by.</summary>
internal static class StoreManifest
{
    public const string Name = "store.json";
    private const int Format = 1;

    /// <summary>The identity of a store; null if the folder holds none.</summary>
    /// <exception cref="DamagedStoreException">The file is not as it was written.</exception>
    /// <exception cref="FormatException">The store is of another format.</exception>
    public static StoreIdentity? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (!root.GetProperty("format").TryGetInt32(out var format)) throw new InvalidDataException("'format' is no number");
            if (format != Format) throw new FormatException(Invariant($"{path}: store format {format} is not known; this program knows {Format}."));
            var identity = new StoreIdentity(DigestOf(root, "model"), DigestOf(root, "calibration"), DigestOf(root, "policy"), DigestOf(root, "options"));
            if (!root.GetProperty("checksum").TryGetUInt32(out var checksum) || checksum != Checksum(identity)) throw new DamagedStoreException($"{path}: it does not match its checksum.");
            return identity;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            throw new DamagedStoreException($"{path}: it is not as it was written ({fault.Message})", fault);
        }
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    public static void Write(string folder, StoreIdentity identity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteString("model", identity.Model.ToString());
            writer.WriteString("calibration", identity.Calibration.ToString());
            writer.WriteString("policy", identity.Policy.ToString());
            writer.WriteString("options", identity.Options.ToString());
            writer.WriteNumber("checksum", Checksum(identity));
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        Disk.Replace(Path.Combine(folder, Name), buffer.ToArray());
    }

    private static Digest DigestOf(JsonElement root, string name) =>
        Digest.TryParse(root.GetProperty(name).GetString(), out var digest) ? digest : throw new InvalidDataException($"'{name}' is no SHA-256");

    private static uint Checksum(StoreIdentity identity)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + (4 * Digest.Size)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Format);
        identity.Model.CopyTo(bytes[4..]);
        identity.Calibration.CopyTo(bytes[36..]);
        identity.Policy.CopyTo(bytes[68..]);
        identity.Options.CopyTo(bytes[100..]);
        return Crc32C.Of(bytes);
    }
}
