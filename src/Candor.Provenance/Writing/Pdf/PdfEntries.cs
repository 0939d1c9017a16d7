using System.Text;
using Candor.Provenance.Reading.Pdf;

namespace Candor.Provenance.Writing.Pdf;

/// <summary>The entries of a dictionary as they stand: what is not set anew keeps its bytes.</summary>
internal sealed class PdfEntries
{
    private readonly List<(string Key, byte[] Name, byte[] Value)> _entries = [];

    /// <summary>Whether an entry was set to something else than it was.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Takes a dictionary apart.</summary>
    /// <param name="dictionary">Its bytes, the brackets with them.</param>
    /// <param name="depth">How deep values may nest.</param>
    /// <returns>Null if it is none, or broken.</returns>
    public static PdfEntries? Read(ReadOnlySpan<byte> dictionary, int depth)
    {
        var entries = new PdfEntries();
        var lexer = new PdfLexer(dictionary, depth);
        if (!lexer.Takes("<<"u8)) return null;
        while (!lexer.Takes(">>"u8))
        {
            var name = lexer.Position;
            if (lexer.Read() is not PdfName { Text: var key }) return null;
            var end = lexer.Position;
            lexer.Skip();
            var value = lexer.Position;
            if (lexer.Read() is null) return null;
            entries._entries.Add((key, dictionary[name..end].ToArray(), dictionary[value..lexer.Position].ToArray()));
        }

        return entries;
    }

    /// <summary>The bytes of a value; null if there is none.</summary>
    public byte[]? this[string key] => _entries.Find(entry => entry.Key == key).Value;

    /// <summary>Sets an entry: the first of its key, as readers take it, or a new one at the end.</summary>
    public void Set(string key, byte[] value)
    {
        var index = _entries.FindIndex(entry => entry.Key == key);
        if (index >= 0 && _entries[index].Value.AsSpan().SequenceEqual(value)) return;
        if (index < 0) _entries.Add((key, Encoding.ASCII.GetBytes($"/{key}"), value));
        else
        {
            // Readers do not agree which of two equal keys counts.
            _entries[index] = _entries[index] with { Value = value };
            for (var last = _entries.Count - 1; last > index; last--)
            {
                if (_entries[last].Key == key) _entries.RemoveAt(last);
            }
        }

        IsChanged = true;
    }

    /// <summary>Sets an entry to a number.</summary>
    public void Set(string key, long value) => Set(key, Encoding.ASCII.GetBytes(FormattableString.Invariant($"{value}")));

    /// <summary>Takes entries out.</summary>
    public void Remove(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys) IsChanged |= _entries.RemoveAll(entry => entry.Key == key) > 0;
    }

    /// <summary>The dictionary; each entry is a line.</summary>
    public byte[] ToArray()
    {
        using var bytes = new MemoryStream();
        bytes.Write("<<\n"u8);
        foreach (var (_, name, value) in _entries)
        {
            bytes.Write(name);
            bytes.WriteByte((byte)' ');
            bytes.Write(value);
            bytes.WriteByte((byte)'\n');
        }

        bytes.Write(">>"u8);
        return bytes.ToArray();
    }
}
