using System.Runtime.InteropServices;

namespace Candor.Signals.Templates;

/// <content>What a later run needs to go on.</content>
public sealed partial class TemplateIndex
{
    /// <summary>Writes everything. Not while a round is taken.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_options.Posts);
        writer.Write(_options.Groups);
        writer.Write(_indexed);
        writer.Write(MemoryMarshal.AsBytes(_sketches.Values[..Entered]));
        writer.Write(MemoryMarshal.AsBytes(_posts.Values[..Entered]));
        foreach (var band in _bands) band.Save(writer);
        _phrases.Save(writer);
        _groups.Save(writer);
        _families.Save(writer);
        _services.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty index with the same bounds.</summary>
    /// <exception cref="FormatException">It was written by one with other bounds.</exception>
    public void Load(BinaryReader reader)
    {
        if (reader.ReadInt32() != _options.Posts || reader.ReadInt32() != _options.Groups) throw new FormatException("The template index there has other bounds than this one.");
        _indexed = reader.ReadInt64();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_sketches.Values[..Entered]));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_posts.Values[..Entered]));
        foreach (var band in _bands) band.Load(reader);
        _phrases.Load(reader);
        _groups.Load(reader);
        _families.Load(reader);
        _services.Load(reader);
    }

    /// <summary>Slots of the ring that were ever used; post 0 does not exist.</summary>
    private int Entered => (int)Math.Min(_options.Posts, _indexed + 1);
}
