using System.Formats.Cbor;

namespace Candor.Provenance.C2pa;

/// <summary>Decodes one CBOR item, leniently in form and strictly in size.</summary>
internal sealed class CborDecoder
{
    private const int Nodes = 200_000;
    private readonly CborReader _reader;
    private readonly int _depth;
    private int _nodes;

    private CborDecoder(ReadOnlyMemory<byte> data, int depth)
    {
        _reader = new CborReader(data, CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
        _depth = depth;
    }

    /// <summary>Decodes the first item; what follows it is left alone.</summary>
    /// <param name="data">CBOR.</param>
    /// <param name="depth">How deep it may nest.</param>
    /// <returns>Null if it does not decode or is too large or too deep.</returns>
    public static CborNode? Decode(ReadOnlyMemory<byte> data, int depth)
    {
        try
        {
            return new CborDecoder(data, depth).Item(0);
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The tag of the first item; null if it has none, or does not decode.</summary>
    public static ulong? Tag(ReadOnlyMemory<byte> data)
    {
        try
        {
            var reader = new CborReader(data, CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
            return reader.PeekState() == CborReaderState.Tag ? (ulong)reader.ReadTag() : null;
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException)
        {
            return null;
        }
    }

    private CborNode? Item(int depth)
    {
        if (depth > _depth || ++_nodes > Nodes) return null;
        while (_reader.PeekState() == CborReaderState.Tag) _reader.ReadTag();
        return _reader.PeekState() switch
        {
            CborReaderState.UnsignedInteger => Unsigned(),
            CborReaderState.NegativeInteger => Negative(),
            CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString => new CborNode { Bytes = _reader.ReadByteString() },
            CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString => new CborNode { Text = _reader.ReadTextString() },
            CborReaderState.StartArray => Array(depth),
            CborReaderState.StartMap => Map(depth),
            CborReaderState.Boolean => new CborNode { Boolean = _reader.ReadBoolean() },
            CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat => Float(),
            CborReaderState.Null or CborReaderState.SimpleValue => Simple(),
            _ => null,
        };
    }

    private CborNode Unsigned()
    {
        var value = _reader.ReadUInt64();
        return value <= long.MaxValue ? new CborNode { Integer = (long)value } : new CborNode();
    }

    private CborNode Negative()
    {
        var magnitude = _reader.ReadCborNegativeIntegerRepresentation();
        return magnitude <= long.MaxValue ? new CborNode { Integer = -1 - (long)magnitude } : new CborNode();
    }

    private CborNode Float()
    {
        _reader.ReadDouble();
        return new CborNode();
    }

    private CborNode Simple()
    {
        _reader.ReadSimpleValue();
        return CborNode.Absent;
    }

    private CborNode? Array(int depth)
    {
        _reader.ReadStartArray();
        var items = new List<CborNode>();
        while (_reader.PeekState() != CborReaderState.EndArray)
        {
            if (Item(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        _reader.ReadEndArray();
        return new CborNode { IsArray = true, Items = items };
    }

    private CborNode? Map(int depth)
    {
        _reader.ReadStartMap();
        var members = new List<(CborNode, CborNode)>();
        while (_reader.PeekState() != CborReaderState.EndMap)
        {
            if (Item(depth + 1) is not { } key || Item(depth + 1) is not { } value) return null;
            members.Add((key, value));
        }

        _reader.ReadEndMap();
        return new CborNode { IsMap = true, Members = members };
    }
}
