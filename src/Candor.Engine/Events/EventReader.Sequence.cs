using System.Buffers.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Events;

public sealed partial class EventReader
{
    private const int MaxDigits = 32;

    // A producer's number as CloudEvents has it where `sequencetype` is `Integer`: a string, counted from 1 without gaps.
    private bool TrySequence(ref Utf8JsonReader reader, ref Event e)
    {
        if (!TryString(ref reader, "sequence", out var value))
        {
            return false;
        }

        if (value.Length is 0 or > MaxDigits || value.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !Utf8Parser.TryParse(value, out long number, out var read) || read != value.Length || number == 0)
        {
            return Refuse(RejectionCode.BadValue, Invariant($"'sequence' is '{Shown(value)}', expected a whole number from 1 to {long.MaxValue}."));
        }

        e.Sequence = number;
        e.Source = _keys.Source(_source.AsSpan(0, _sourceLength));
        return true;
    }
}
