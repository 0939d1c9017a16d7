using System.Buffers.Binary;

namespace Candor.Provenance.Reading.Texts;

/// <summary>
/// The manifest store of a text without structure (C2PA 2.3, embedding manifests into unstructured text): bytes as invisible variation selectors after a zero-width
/// no-break space: `C2PATXT`, NUL, version, length, store.
/// </summary>
internal static class TextManifest
{
    private const int Header = 13;

    private static ReadOnlySpan<byte> Magic => "C2PATXT\0"u8;

    /// <summary>Finds a store.</summary>
    public static void Find(string text, SourceFile file, Gathered into)
    {
        for (var at = text.IndexOf('\uFEFF', StringComparison.Ordinal); at >= 0 && file.Step(); at = text.IndexOf('\uFEFF', at + 1))
        {
            var bytes = Decode(text.AsSpan(at + 1));
            if (bytes.Length < Header || !bytes.AsSpan().StartsWith(Magic)) continue;
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(9));
            if (length > bytes.Length - Header) into.Faults.Add("text: the manifest store is cut short");
            into.ManifestStores.Add(("variation selectors C2PATXT", bytes[Header..(int)Math.Min(bytes.Length, Header + (long)length)]));
        }
    }

    private static byte[] Decode(ReadOnlySpan<char> text)
    {
        List<byte> bytes = [];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0xFE00 and <= 0xFE0F) bytes.Add((byte)(rune.Value - 0xFE00));
            else if (rune.Value is >= 0xE0100 and <= 0xE01EF) bytes.Add((byte)(rune.Value - 0xE0100 + 16));
            else break;
        }

        return [.. bytes];
    }
}
