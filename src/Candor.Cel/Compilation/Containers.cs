using System.Reflection;

namespace Candor.Cel.Compilation;

/// <summary>Lists and maps of records as compiled code asks them.</summary>
internal static class Containers
{
    /// <summary>The method that finds a key of one type in a map of another; null if there is none.</summary>
    public static MethodInfo? Find(Type mapKey, Type key, Type value)
    {
        if (mapKey == key) return Method(nameof(TryEntry)).MakeGenericMethod(key, value);
        return mapKey == typeof(int) && key == typeof(long) ? Method(nameof(TryShortEntry)).MakeGenericMethod(value) : null;
    }

    public static bool TryElement<T>(IReadOnlyList<T> list, long index, out T element)
    {
        var isThere = index >= 0 && index < list.Count;
        element = isThere ? list[(int)index] : default!;
        return isThere;
    }

    public static bool TryEntry<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map, TKey key, out TValue value) => map.TryGetValue(key, out value!);

    public static bool TryShortEntry<TValue>(IReadOnlyDictionary<int, TValue> map, long key, out TValue value)
    {
        value = default!;
        return key is >= int.MinValue and <= int.MaxValue && map.TryGetValue((int)key, out value!);
    }

    public static bool Contains<T>(IReadOnlyList<T> list, T wanted)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], wanted)) return true;
        }

        return false;
    }

    /// <summary>As <see cref="Contains"/>; a text that is null reads as empty.</summary>
    public static bool ContainsText(IReadOnlyList<string?> list, string wanted)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (string.Equals(list[i] ?? string.Empty, wanted, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static bool HasKey<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map, TKey key) => map.ContainsKey(key);

    public static int Count<T>(IReadOnlyList<T> list) => list.Count;

    public static int CountOfMap<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map) => map.Count;

    private static MethodInfo Method(string name) => typeof(Containers).GetMethod(name)!;
}
