using System.Globalization;
using Candor.Evidence.Calibrating;
using Candor.Signals;
using static System.FormattableString;

namespace Candor.Verdicts;

/// <summary>Tells a measured feature as a sentence, in English and in Simplified Chinese.</summary>
internal static class FactText
{
    public static string English(Feature feature, float value, FeatureScale? people)
    {
        var fact = $"{Capital(feature.English)}: {Value(feature.Unit, value, isChinese: false)}";
        return people is null || people.People == 0 ? fact + "."
            : Invariant($"{fact}; among {people.People} comparable people the middle one has {Value(feature.Unit, people.Median, isChinese: false)}, and {people.ShareBelow(value):0.0%} have less.");
    }

    public static string Chinese(Feature feature, float value, FeatureScale? people)
    {
        var fact = $"{feature.Chinese}：{Value(feature.Unit, value, isChinese: true)}";
        return people is null || people.People == 0 ? fact + "。"
            : Invariant($"{fact}；在 {people.People} 位可比的人中，中位数为 {Value(feature.Unit, people.Median, isChinese: true)}，{people.ShareBelow(value):0.0%} 的人更低。");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Value(FeatureUnit unit, float value, bool isChinese) => unit switch
    {
        FeatureUnit.Share => value.ToString("0.0%", CultureInfo.InvariantCulture),
        FeatureUnit.LogCount => (float.Exp2(value) - 1).ToString("0.0", CultureInfo.InvariantCulture),
        FeatureUnit.LogSeconds => Duration(float.Exp2(value) - 1, isChinese),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static string Duration(float seconds, bool isChinese) => seconds switch
    {
        < 100 => Invariant($"{seconds:0} {(isChinese ? "秒" : "s")}"),
        < 6000 => Invariant($"{seconds / 60:0.0} {(isChinese ? "分钟" : "min")}"),
        < 172_800 => Invariant($"{seconds / 3600:0.0} {(isChinese ? "小时" : "h")}"),
        _ => Invariant($"{seconds / 86_400:0.0} {(isChinese ? "天" : "days")}"),
    };
}
