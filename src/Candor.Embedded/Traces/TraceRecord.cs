using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Candor.Embedded.Files;
using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Embedded.Traces;

/// <summary>The written form of a trace: only what is given takes bytes. A record depends on no other, so any thread may write any.</summary>
internal static class TraceRecord
{
    /// <summary>Times are counted from 2000-01-01T00:00Z, in six bytes.</summary>
    private const long Epoch = 946_684_800_000;

    private const int TimeBytes = 6;
    private const int MostFixed = 192;

    /// <summary>Bytes that a record takes at most.</summary>
    public static int MostBytes(in TraceParts parts) => MostFixed
        + (parts.Words.Length * sizeof(uint)) + ((parts.Tags.Length + parts.Links.Length + parts.Mentions.Length) * sizeof(ulong)) + parts.Sketch.Length;

    /// <summary>Writes a trace.</summary>
    /// <returns>The bytes of the record; the first two of them say how many.</returns>
    public static int Write(in Trace trace, in TraceParts parts, Span<byte> to)
    {
        var writer = new Writer(to);
        writer.Begin(trace);
        writer.Key(TraceField.Post, trace.Post);
        writer.Key(TraceField.Parent, trace.Parent);
        writer.Key(TraceField.ReplyTo, trace.ReplyTo);
        writer.Key(TraceField.Target, trace.Target);
        writer.Key(TraceField.RepostOf, trace.RepostOf);
        writer.Key(TraceField.Topic, trace.Topic);
        writer.Key(TraceField.Device, trace.Device);
        writer.Key(TraceField.Network, trace.Network);
        writer.Key(TraceField.App, trace.App);
        writer.Key(TraceField.NameClass, trace.NameClass);
        writer.Key(TraceField.Text, trace.Text);
        writer.Number(TraceField.Family, trace.Family);
        writer.Number(TraceField.Recipients, (uint)trace.Recipients);
        writer.Number(TraceField.Length, (uint)trace.Length);
        writer.Number(TraceField.ComposedMs, (uint)trace.ComposedMs);
        writer.Number(TraceField.SeenMs, (uint)trace.SeenMs);
        writer.Number(TraceField.Language, trace.Language);
        writer.Small(TraceField.Surface, (byte)trace.Surface);
        writer.Small(TraceField.Declared, (byte)trace.Declared);
        writer.Small(TraceField.Reaction, (byte)trace.Reaction);
        writer.Small(TraceField.Client, (byte)trace.Client);
        writer.Small(TraceField.Kind, (byte)trace.Kind);
        writer.Small(TraceField.Automation, (byte)trace.Automation);
        writer.Mark(TraceField.Pasted, trace.Pasted);
        writer.Mark(TraceField.Scheduled, trace.Scheduled);
        writer.Items(TraceField.Words, parts.Words);
        writer.Items(TraceField.Tags, parts.Tags);
        writer.Items(TraceField.Links, parts.Links);
        writer.Items(TraceField.Mentions, parts.Mentions);
        writer.Items(TraceField.Sketch, parts.Sketch);
        return writer.End();
    }

    /// <summary>Bytes of the record that stands first.</summary>
    public static int LengthOf(ReadOnlySpan<byte> records) => BinaryPrimitives.ReadUInt16LittleEndian(records);

    /// <summary>Reads one record.</summary>
    /// <param name="record">All of it, and nothing else.</param>
    /// <param name="handler">Sees the trace.</param>
    /// <exception cref="DamagedStoreException">It is of a later version.</exception>
    public static void Read(ReadOnlySpan<byte> record, TraceHandler handler)
    {
        var reader = new Reader(record);
        var trace = reader.Begin();
        trace.Post = reader.Key(TraceField.Post);
        trace.Parent = reader.Key(TraceField.Parent);
        trace.ReplyTo = reader.Key(TraceField.ReplyTo);
        trace.Target = reader.Key(TraceField.Target);
        trace.RepostOf = reader.Key(TraceField.RepostOf);
        trace.Topic = reader.Key(TraceField.Topic);
        trace.Device = reader.Key(TraceField.Device);
        trace.Network = reader.Key(TraceField.Network);
        trace.App = reader.Key(TraceField.App);
        trace.NameClass = reader.Key(TraceField.NameClass);
        trace.Text = reader.Key(TraceField.Text);
        trace.Family = reader.Number(TraceField.Family);
        trace.Recipients = (int)reader.Number(TraceField.Recipients);
        trace.Length = (int)reader.Number(TraceField.Length);
        trace.ComposedMs = (int)reader.Number(TraceField.ComposedMs);
        trace.SeenMs = (int)reader.Number(TraceField.SeenMs);
        trace.Language = (ushort)reader.Number(TraceField.Language);
        trace.Surface = (Surface)reader.Small(TraceField.Surface);
        trace.Declared = (Declaration)reader.Small(TraceField.Declared);
        trace.Reaction = (ReactionKind)reader.Small(TraceField.Reaction);
        trace.Client = (ClientKind)reader.Small(TraceField.Client);
        trace.Kind = (AccountKind)reader.Small(TraceField.Kind);
        trace.Automation = (DeclaredAutomation)reader.Small(TraceField.Automation);
        trace.Pasted = reader.Has(TraceField.Pasted);
        trace.Scheduled = reader.Has(TraceField.Scheduled);
        handler(trace, new TraceParts
        {
            Words = reader.Items<uint>(TraceField.Words),
            Tags = reader.Items<ulong>(TraceField.Tags),
            Links = reader.Items<ulong>(TraceField.Links),
            Mentions = reader.Items<ulong>(TraceField.Mentions),
            Sketch = reader.Items<byte>(TraceField.Sketch),
        });
    }

    private ref struct Writer(Span<byte> to)
    {
        private readonly Span<byte> _to = to;
        private TraceField _fields;
        private int _at;

        public void Begin(in Trace trace)
        {
            _at = sizeof(ushort) + sizeof(uint);
            _to[_at++] = (byte)trace.Type;
            Varying((ulong)trace.Sequence);
            BinaryPrimitives.WriteInt64LittleEndian(_to[_at..], trace.Time - Epoch);
            _at += TimeBytes;
            BinaryPrimitives.WriteUInt64LittleEndian(_to[_at..], trace.Account);
            _at += sizeof(ulong);
        }

        public readonly int End()
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_to, checked((ushort)_at));
            BinaryPrimitives.WriteUInt32LittleEndian(_to[sizeof(ushort)..], (uint)_fields);
            return _at;
        }

        public void Key(TraceField field, ulong key)
        {
            if (key == 0) return;
            _fields |= field;
            BinaryPrimitives.WriteUInt64LittleEndian(_to[_at..], key);
            _at += sizeof(ulong);
        }

        public void Number(TraceField field, uint number)
        {
            if (number == 0) return;
            _fields |= field;
            Varying(number);
        }

        public void Small(TraceField field, byte value)
        {
            if (value == 0) return;
            _fields |= field;
            _to[_at++] = value;
        }

        public void Mark(TraceField field, bool holds) => _fields |= holds ? field : TraceField.None;

        public void Items<T>(TraceField field, ReadOnlySpan<T> items)
            where T : unmanaged
        {
            if (items.IsEmpty) return;
            _fields |= field;
            _to[_at++] = checked((byte)items.Length);
            var bytes = MemoryMarshal.AsBytes(items);
            bytes.CopyTo(_to[_at..]);
            _at += bytes.Length;
        }

        private void Varying(ulong value)
        {
            for (; value >= 0x80; value >>= 7) _to[_at++] = (byte)(value | 0x80);
            _to[_at++] = (byte)value;
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> record)
    {
        private readonly ReadOnlySpan<byte> _record = record;
        private TraceField _fields;
        private int _at;

        public Trace Begin()
        {
            _fields = (TraceField)BinaryPrimitives.ReadUInt32LittleEndian(_record[sizeof(ushort)..]);
            if ((_fields & ~TraceField.All) != 0) throw new DamagedStoreException("a trace has fields of a later version");
            _at = sizeof(ushort) + sizeof(uint);
            var trace = new Trace { Type = (EventType)_record[_at++], Sequence = (long)Varying() };
            Span<byte> time = stackalloc byte[sizeof(long)];
            time.Clear();
            _record.Slice(_at, TimeBytes).CopyTo(time);
            _at += TimeBytes;
            trace.Time = BinaryPrimitives.ReadInt64LittleEndian(time) + Epoch;
            trace.Account = BinaryPrimitives.ReadUInt64LittleEndian(_record[_at..]);
            _at += sizeof(ulong);
            return trace;
        }

        public readonly bool Has(TraceField field) => (_fields & field) != 0;

        public ulong Key(TraceField field)
        {
            if (!Has(field)) return 0;
            var key = BinaryPrimitives.ReadUInt64LittleEndian(_record[_at..]);
            _at += sizeof(ulong);
            return key;
        }

        public uint Number(TraceField field) => Has(field) ? (uint)Varying() : 0;

        public byte Small(TraceField field) => Has(field) ? _record[_at++] : (byte)0;

        public ReadOnlySpan<T> Items<T>(TraceField field)
            where T : unmanaged
        {
            if (!Has(field)) return default;
            int count = _record[_at++];
            var bytes = _record[_at..][..(count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())];
            _at += bytes.Length;
            return MemoryMarshal.Cast<byte, T>(bytes);
        }

        private ulong Varying()
        {
            var value = 0UL;
            for (var shift = 0; ; shift += 7)
            {
                var part = _record[_at++];
                value |= (ulong)(part & 0x7f) << shift;
                if (part < 0x80) return value;
            }
        }
    }
}
