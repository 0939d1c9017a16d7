using System.Buffers;
using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Events;

public sealed partial class EventReader
{
    private const int MaxShown = 40;

    // C0 controls, DEL, and the lead byte of the C1 controls U+0080 to U+009F (and of U+00A0 to U+00BF, which are none).
    private static readonly SearchValues<byte> MayBeControl =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), 0x7f, 0xc2]);

    private byte[] _scratch = new byte[1024];

    // The meaning of a string or property name: from the line itself, or unescaped into the scratch buffer, which the next call overwrites.
    private ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        if (_scratch.Length < reader.ValueSpan.Length)
        {
            _scratch = new byte[reader.ValueSpan.Length * 2];
        }

        return _scratch.AsSpan(0, reader.CopyString(_scratch));
    }

    // Null gives an empty string.
    private bool TryString(ref Utf8JsonReader reader, string name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.String)
        {
            value = Unescaped(ref reader);
            return true;
        }

        return reader.TokenType == JsonTokenType.Null || RefuseType(ref reader, name, "a string");
    }

    // Null and an empty string give an empty identifier.
    private bool TryIdentifier(ref Utf8JsonReader reader, string name, int maxLength, out ReadOnlySpan<byte> value) =>
        TryString(ref reader, name, out value) && (value.IsEmpty || IsIdentifier(value, name, maxLength));

    private bool TryKeep(ReadOnlySpan<byte> value, string name, int maxLength, byte[] buffer, out int length)
    {
        length = 0;
        if (!IsIdentifier(value, name, maxLength))
        {
            return false;
        }

        value.CopyTo(buffer);
        length = value.Length;
        return true;
    }

    private bool IsIdentifier(ReadOnlySpan<byte> value, string name, int maxLength)
    {
        if (value.IsEmpty)
        {
            return Refuse(RejectionCode.BadIdentifier, $"'{name}' is empty, expected an identifier.");
        }

        var length = value.Length <= maxLength ? value.Length : CountCharacters(value);
        if (length > maxLength)
        {
            return Refuse(
                RejectionCode.BadIdentifier,
                Invariant($"'{name}' has {length} characters, expected at most {maxLength}."));
        }

        return !HasControl(value) || Refuse(
            RejectionCode.BadIdentifier,
            $"'{name}' has a control character, expected none in an identifier.");
    }

    // Short enough and without control characters, whoever asks.
    private static bool IsPlain(ReadOnlySpan<byte> value, int maxLength) =>
        value.Length <= maxLength * MaxUtf8PerCharacter && CountCharacters(value) <= maxLength && !HasControl(value);

    private static bool HasControl(ReadOnlySpan<byte> value)
    {
        for (var at = value.IndexOfAny(MayBeControl); at >= 0; at = value.IndexOfAny(MayBeControl))
        {
            // In valid UTF-8 a byte follows 0xc2.
            if (value[at] != 0xc2 || value[at + 1] <= 0x9f)
            {
                return true;
            }

            value = value[(at + 1)..];
        }

        return false;
    }

    private static int CountCharacters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            count += (b & 0xc0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    // Fractions are dropped: a client's clock may well say 1200.5.
    private bool TryCount(ref Utf8JsonReader reader, string name, int absent, out int value)
    {
        value = absent;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.Number)
        {
            return RefuseType(ref reader, name, "a number");
        }

        if (reader.TryGetDouble(out var number) && number is >= 0 and < int.MaxValue + 1.0)
        {
            value = (int)number;
            return true;
        }

        return Refuse(
            RejectionCode.BadValue,
            Invariant($"'{name}' is {Shown(reader.ValueSpan)}, expected a number from 0 to {int.MaxValue}."));
    }

    private bool TryScore(ref Utf8JsonReader reader, out float score)
    {
        score = float.NaN;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.Number)
        {
            return RefuseType(ref reader, "score", "a number");
        }

        if (reader.TryGetDouble(out var number) && number is >= 0 and <= 1)
        {
            score = (float)number;
            return true;
        }

        return Refuse(RejectionCode.BadValue, $"'score' is {Shown(reader.ValueSpan)}, expected a number from 0 to 1.");
    }

    private bool TryBoolean(ref Utf8JsonReader reader, string name, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null
            || RefuseType(ref reader, name, "true or false");
    }

    // What was found, cut to 40 characters and fit for a terminal. The bytes are valid UTF-8.
    private static string Shown(ReadOnlySpan<byte> found)
    {
        var text = new StringBuilder();
        foreach (var rune in Encoding.UTF8.GetString(found[..Math.Min(found.Length, MaxShown * MaxUtf8PerCharacter)]).EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > MaxShown)
            {
                break;
            }

            text.Append(Rune.IsControl(rune) ? "?" : rune.ToString());
        }

        return text.ToString();
    }
}
