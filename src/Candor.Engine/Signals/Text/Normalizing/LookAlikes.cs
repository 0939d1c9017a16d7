using Candor.Events.Texts;

namespace Candor.Signals.Text.Normalizing;

/// <summary>Letters of other scripts that a reader takes for Latin ones, and back.</summary>
internal static class LookAlikes
{
    /// <summary>Pairs of a letter and its Latin look-alike; of two for one Latin letter the first is its twin.</summary>
    private const string Pairs =
        """
        аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw ӏl кk ѵv үy ѡw АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԚQ ԜW ԌG ҮY ӀI ѴV
        αa οo νv ρp υu ιi κk χx γy ηn ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX
        օo սu ոn հh յj զq ցg աw ՍU ՏS ՕO ԼL
        ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᏃZ
        """;

    /// <summary>Letters that no Latin one is taken for: few languages have them, and a word full of twins ("аррlе") is then a Latin word.</summary>
    private const string OneWay = "ӏһԁԛԝѵүѡԚԜԌҮӀѴ";

    private static readonly Dictionary<int, int> ToLatin = Read().ToDictionary(pair => (int)pair[0], pair => (int)pair[1]);

    private static readonly Dictionary<(int Latin, Script Script), int> FromLatin = Read()
        .Where(pair => !OneWay.Contains(pair[0]))
        .GroupBy(pair => ((int)pair[1], ScriptOf(pair[0])))
        .ToDictionary(pairs => pairs.Key, pairs => (int)pairs.First()[0]);

    /// <summary>A letter's script, by its block.</summary>
    public static Script ScriptOf(int point)
    {
        if (point is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) return Script.Latin;
        if (point < 0xAA || !Characters.IsLetter(point)) return Script.None;
        return point switch
        {
            <= 0x02AF or (>= 0x1D00 and <= 0x1DBF) or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA720 and <= 0xA7FF) => Script.Latin,
            (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => Script.Greek,
            (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0xA640 and <= 0xA69F) => Script.Cyrillic,
            >= 0x0531 and <= 0x0588 => Script.Armenian,
            (>= 0x13A0 and <= 0x13FF) or (>= 0xAB70 and <= 0xABBF) => Script.Cherokee,
            _ => Script.None,
        };
    }

    /// <summary>The letter of a script that looks like this one, or -1; the letter itself if it is of that script.</summary>
    public static int In(Script script, int letter)
    {
        if (ScriptOf(letter) == script) return letter;
        var found = script == Script.Latin ? ToLatin.TryGetValue(letter, out var twin) : FromLatin.TryGetValue((letter, script), out twin);
        return found ? twin : -1;
    }

    private static string[] Read() => Pairs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
