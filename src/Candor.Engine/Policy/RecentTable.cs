using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Candor.Policy;

/// <summary>
/// A table of bounded size in two generations: what is used moves into the new one; when that is full it becomes the old one, and what lay in the old one is forgotten.
/// So at least the last half of <paramref name="most"/> different keys are there. It depends on nothing but the order of use.
/// </summary>
/// <param name="most">Entries at most, at least 2.</param>
internal sealed class RecentTable<T>(int most)
    where T : struct
{
    private Dictionary<ulong, T> _new = [];
    private Dictionary<ulong, T> _old = [];

    /// <summary>Entries.</summary>
    public int Count => _new.Count + _old.Count;

    /// <summary>The entry of a key, made if it is not there. Valid until the next call.</summary>
    public ref T Of(ulong key)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(_new, key);
        if (!Unsafe.IsNullRef(ref known)) return ref known;
        _old.Remove(key, out var moved); // before the old generation is forgotten
        if (_new.Count >= most / 2) (_old, _new) = (_new, []);
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_new, key, out _);
        entry = moved;
        return ref entry;
    }

    /// <summary>Reads an entry without counting that as use.</summary>
    public bool TryGet(ulong key, out T entry)
    {
        entry = default;
        return (_new.Count > 0 && _new.TryGetValue(key, out entry)) || (_old.Count > 0 && _old.TryGetValue(key, out entry));
    }

    /// <summary>Takes an entry out.</summary>
    public void Remove(ulong key)
    {
        _new.Remove(key);
        _old.Remove(key);
    }

    public void Save(BinaryWriter writer, Action<BinaryWriter, T> save)
    {
        foreach (var generation in new[] { _old, _new })
        {
            writer.Write(generation.Count);
            foreach (var (key, entry) in generation)
            {
                writer.Write(key);
                save(writer, entry);
            }
        }
    }

    public void Load(BinaryReader reader, Func<BinaryReader, T> load)
    {
        (_old, _new) = (LoadOne(), LoadOne());

        Dictionary<ulong, T> LoadOne()
        {
            var count = reader.ReadInt32();
            var generation = new Dictionary<ulong, T>(count);
            for (var i = 0; i < count; i++) generation.Add(reader.ReadUInt64(), load(reader));
            return generation;
        }
    }
}
