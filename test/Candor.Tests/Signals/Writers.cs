using Candor.Numerics;

namespace Candor.Tests.Signals;

/// <summary>What different accounts write.</summary>
internal static class Writers
{
    private static readonly string[] Things =
    [
        "lamp", "kettle", "jacket", "bicycle", "camera", "teapot", "blanket", "speaker", "notebook", "mirror",
    ];

    private static readonly string[] Marks = [".", "!", "?", "...", "", ", I guess.", " :)", " (maybe)", "\n\nOh well", " - or not"];
    private static readonly string[] Faces = ["😀", "☕", "🌧", "🎉", "🐈", "🚲"];

    /// <summary>One sentence, another thing each time.</summary>
    public static IEnumerable<string> Template(int texts, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, texts).Select(_ =>
            $"Limited offer today only! Grab this wonderful {Things[random.Below(10)]} before it is gone, link in my profile 🎉 #deal")];
    }

    /// <summary>The same in Chinese.</summary>
    public static IEnumerable<string> ChineseTemplate(int texts)
    {
        string[] things = ["台灯", "水壶", "外套", "相机", "茶具", "毛毯"];
        return [.. Enumerable.Range(0, texts).Select(i => $"限时优惠只有今天！这款超级好用{things[i % things.Length]}马上抢购，链接放主页🎉 #优惠")];
    }

    /// <summary>Never the same thing nor in the same manner.</summary>
    public static IEnumerable<string> Varied(int texts, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, texts).Select(_ => Sentence(random))];
    }

    /// <summary>Varied sentences, each about tea and tagged so.</summary>
    public static IEnumerable<string> OneTopic(int texts, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, texts).Select(_ => "Tea " + Sentence(random, faces: 1) + " #tea ☕")];
    }

    /// <summary>So many words, the same for the same seed.</summary>
    public static string Words(int seed, int words)
    {
        var random = new SeededRandom((ulong)seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));
    }

    private static string Sentence(SeededRandom random, int faces = 0)
    {
        var words = Enumerable.Range(0, 2 + random.Below(25)).Select(_ => Word(random)).ToList();
        if (random.Below(2) == 0) words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        if (faces == 0 && random.Below(4) == 0) words.Add("#" + Word(random));
        if (faces == 0 && random.Below(3) == 0) words.Add(Faces[random.Below(Faces.Length)]);
        return string.Join(' ', words) + Marks[random.Below(Marks.Length)];
    }

    private static string Word(SeededRandom random) =>
        string.Concat(Enumerable.Range(0, 2 + random.Below(4)).Select(_ => Syllable(random)));

    private static string Syllable(SeededRandom random) => $"{"bdfgklmnprstvz"[random.Below(14)]}{"aeiou"[random.Below(5)]}";
}
