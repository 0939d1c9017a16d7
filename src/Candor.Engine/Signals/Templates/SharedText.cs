using System.Text.RegularExpressions;

namespace Candor.Signals.Templates;

/// <summary>
/// What form a text has that many share in good faith: a quotation, verse, a recipe, a text that asks to be passed on. A text that leads somewhere, by a link, a name or
/// another way to get in touch, has none of them: who has something to sell may dress it as anything.
/// </summary>
internal static partial class SharedText
{
    private const double Mostly = 0.6;
    private const int LeastLines = 4;
    private const int LongestLine = 48;
    private const int LongestHanLine = 20;
    private const int LeastAmounts = 3;

    /// <summary>The forms of a text.</summary>
    public static SharedForms FormsOf(ReadOnlySpan<char> text)
    {
        if (LeadsSomewhere(text)) return SharedForms.LeadsSomewhere;
        return (IsQuotation(text) ? SharedForms.Quotation : 0) | (IsVerse(text) ? SharedForms.Verse : 0)
            | (IsRecipe(text) ? SharedForms.Recipe : 0) | (AsksToBePassedOn(text) ? SharedForms.PassOn : 0);
    }

    /// <summary>Whether it leads out of itself: a link, a mention, a way to get in touch.</summary>
    private static bool LeadsSomewhere(ReadOnlySpan<char> text) => Contact().IsMatch(text);

    /// <summary>Whether most of it stands in quotation marks, or its author's name stands at its end.</summary>
    private static bool IsQuotation(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var quoted = 0;
        foreach (var match in Quoted().EnumerateMatches(text)) quoted += match.Length;
        return quoted >= Mostly * text.Length || Attributed().IsMatch(text);
    }

    /// <summary>Whether it has the lines of a poem or a song: four or more, short, without figures, tags or pictures.</summary>
    private static bool IsVerse(ReadOnlySpan<char> text)
    {
        var (lines, shorter) = (0, 0);
        foreach (var line in text.EnumerateLines())
        {
            var length = line.Trim().Length;
            if (length == 0) continue;
            lines++;
            if (length <= (Han().IsMatch(line) ? LongestHanLine : LongestLine)) shorter++;
        }

        return lines >= LeastLines && shorter >= 0.75 * lines && !Decorated().IsMatch(text);
    }

    /// <summary>Whether it names three amounts of ingredients and something to do with them.</summary>
    private static bool IsRecipe(ReadOnlySpan<char> text) => Amount().Count(text) >= LeastAmounts && Cooking().IsMatch(text);

    /// <summary>Whether it asks to be passed on.</summary>
    private static bool AsksToBePassedOn(ReadOnlySpan<char> text) => PassOn().IsMatch(text);

    [GeneratedRegex(@"https?://|www\.|@\w|[a-z0-9-]+\.(com|cn|net|shop|top|xyz|me|ly|io)\b|\b(dm|pm|inbox|whatsapp|telegram|wechat|snapchat|link in bio|promo code|discount code)\b|微信|加[vVwW薇威]|[vV]信|薇信|威信|\b[qQ]{2}\b|扣扣|私信|私聊|加群|进群|电话|手机号|优惠券|口令|\d{7,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex("[“\"「『«][^”\"」』»]{8,}[”\"」』»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(——|—|--|―|–|[~～])\s*《?[\p{Lu}\p{Lo}][\p{L}.·•' 》,]{1,40}$|(作者|摘自|出自|选自)\s*[:：]?\s*《?\p{Lo}{2,20}》?$", RegexOptions.CultureInvariant)]
    private static partial Regex Attributed();

    [GeneratedRegex(@"\d|[#＃]|[\u2600-\u27bf]|\p{Cs}", RegexOptions.CultureInvariant)]
    private static partial Regex Decorated();

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.CultureInvariant)]
    private static partial Regex Han();

    [GeneratedRegex(@"(\d+([./]\d+)?|[½¼¾一二两三四五六半适])\s*(g|kg|ml|l|oz|lbs?|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|cloves?|克|千克|毫升|升|勺|汤匙|茶匙|大匙|小匙|杯|斤|两|片|瓣|根|颗|量)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(bake|boil|stir|mix|fry|simmer|chop|whisk|preheat|roast|knead|season|pour|add)\b|煮|炒|蒸|炖|烤|切|搅拌|腌|焯|翻炒|倒入|加入|放入", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cooking();

    [GeneratedRegex(@"\b(pass (it|this) on|share this|repost (this|if)|retweet if|copy (and|&) paste|forward this|tag (someone|a friend|your)|send this to)\b|转给|转发给|求转发|请转发|转起来|扩散|传下去|转发此|转发这条|接龙|复制这", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PassOn();
}
