using System.Globalization;
using System.Text;
using Candor.Numerics;

namespace Candor.Tests.Signals.Text;

/// <summary>Chinese texts by seed: people write clauses of any length with spoken words, machines even ones with connectives; topics are drawn from a source's own characters.</summary>
internal static class MadeTexts
{
    private const string Topics = "山水花鸟鱼虫风雨雷电江河湖海春夏秋冬东南西北金木火土天日月星云雪霜露石桥路楼台亭塔船车马牛羊鸡犬琴棋书画酒茶饭菜米面油盐糖醋";

    /// <summary>A text of a person.</summary>
    /// <param name="seed">Of the text.</param>
    /// <param name="source">Where it comes from: the topic.</param>
    public static string Person(ulong seed, int source = 0)
    {
        var random = new SeededRandom((seed * 7919) + 1);
        var text = new StringBuilder();
        for (var clause = 0; clause < 12; clause++)
        {
            Words(text, random, source, 1 + random.Below(16));
            if (random.Below(3) == 0) text.Append("啊呢吧嘛呀"[random.Below(5)]);
            text.Append("，，。！？…～"[random.Below(7)]);
        }

        return text.ToString();
    }

    /// <summary>A text of a machine.</summary>
    public static string Machine(ulong seed, int source = 0)
    {
        var random = new SeededRandom((seed * 7919) + 2);
        var text = new StringBuilder();
        for (var clause = 0; clause < 12; clause++)
        {
            if (random.Below(3) == 0) text.Append(((string[])["首先", "此外", "因此", "同时", "总之"])[random.Below(5)]);
            Words(text, random, source, 9 + random.Below(4));
            text.Append("，，。"[random.Below(3)]);
        }

        return text.ToString();
    }

    /// <summary>Both as lines of a text file, labelled.</summary>
    public static IEnumerable<string> Lines(int texts, int source, string label = "both") => Enumerable.Range(0, texts).SelectMany(i => (string[])
    [
        .. label == "ai" ? [] : (string[])[Line(Person((ulong)i, source), "human", i, source)],
        .. label == "human" ? [] : (string[])[Line(Machine((ulong)i, source), "ai", i, source)],
    ]);

    private static string Line(string text, string label, int group, int source) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{label}}-{{source}}-{{group}}","source":"s{{source}}","domain":"d{{source}}","lang":"zh","label":"{{label}}","generator":"{{(label == "ai" ? "g" + source : "")}}","group":"{{group}}","text":"{{text}}"}""");

    private static void Words(StringBuilder text, SeededRandom random, int source, int length)
    {
        for (var i = 0; i < length; i++) text.Append(Topics[((source * 12) + random.Below(24)) % Topics.Length]);
    }
}
