using Candor.Events.Texts;

namespace Candor.Signals.Style;

/// <summary>The style features: first one share for each counted property of a text, in its order, then the means and deviations.</summary>
internal static class StyleFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Share("m_has_tag", "posts with a hashtag", "带话题标签的帖子", TextMarks.HasTag),
        Share("m_tag_end", "posts that end with a hashtag", "以话题标签结尾的帖子", TextMarks.TagAtEnd),
        Share("m_url", "posts with a link", "带链接的帖子", TextMarks.HasLink),
        Share("m_emoji", "posts with an emoji", "带表情符号的帖子", TextMarks.HasEmoji),
        Share("m_excl", "posts with an exclamation mark", "带感叹号的帖子", TextMarks.HasExclamation),
        Share("m_ques", "posts with a question mark", "带问号的帖子", TextMarks.HasQuestion),
        Share("m_ell", "posts with an ellipsis", "带省略号的帖子", TextMarks.HasEllipsis),
        Share("m_colon", "posts with a colon", "带冒号的帖子", TextMarks.HasColon),
        Share("m_apos_s", "posts with a straight apostrophe", "带直撇号的帖子", TextMarks.HasStraightApostrophe),
        Share("m_dash", "posts with a dash", "带破折号的帖子", TextMarks.HasDash),
        Share("m_paren", "posts with brackets", "带括号的帖子", TextMarks.HasBracket),
        Share("m_has_nl", "posts of more than one line", "多行的帖子", TextMarks.HasLineBreak),
        Share("m_term_end", "posts that end with a full stop or its like", "以句末标点结尾的帖子", TextMarks.EndsSentence),
        Share("m_caps_start", "posts whose first letter is a capital", "首字母大写的帖子", TextMarks.StartsWithCapital),
        Share("m_digit", "posts with a digit", "带数字的帖子", TextMarks.HasDigit),
        Share("m_elong", "posts with a drawn-out letter", "带重复拉长字的帖子", TextMarks.HasElongation),
        Share("m_rep_punct", "posts with doubled exclamation or question marks", "带连续感叹号或问号的帖子", TextMarks.HasRepeatedMark),
        Share("m_lower_all", "posts without any capital", "完全没有大写字母的帖子", TextMarks.AllLowerCase),
        Share("m_short", "posts under 25 characters", "不足 25 字的帖子", TextMarks.IsShort),
        Share("m_long", "posts over 200 characters", "超过 200 字的帖子", TextMarks.IsLong),
        new("m_len", "typical length of a post, in characters", "帖子的典型字数", FeatureUnit.LogCount),
        new("m_words", "typical length of a post, in words", "帖子的典型词数", FeatureUnit.LogCount),
        new("m_wlen", "mean letters a word", "平均词长", FeatureUnit.Number),
        new("m_tags", "hashtags a post", "每帖话题标签数", FeatureUnit.Number, Illustration.Marked, TextMarks.HasTag),
        new("m_nsent", "full sentences a post", "每帖完整句子数", FeatureUnit.Number, Illustration.Marked, TextMarks.EndsSentence),
        new("m_comma", "commas a post", "每帖逗号数", FeatureUnit.Number),
        new("m_nemoji", "emoji a post", "每帖表情符号数", FeatureUnit.Number, Illustration.Marked, TextMarks.HasEmoji),
        new("sd_len", "variation of the posts' length in characters, in doublings", "帖子字数的变化（以倍增计）", FeatureUnit.Number),
        new("sd_words", "variation of the posts' length in words, in doublings", "帖子词数的变化（以倍增计）", FeatureUnit.Number),
        new("sd_tags", "variation in the number of hashtags", "话题标签数的变化", FeatureUnit.Number, Illustration.Marked, TextMarks.HasTag),
        new("sd_nsent", "variation in the number of sentences", "句子数的变化", FeatureUnit.Number),
        new("sd_comma", "variation in the number of commas", "逗号数的变化", FeatureUnit.Number),
    ];

    private static Feature Share(string name, string english, string chinese, TextMarks mark) =>
        new(name, english, chinese, FeatureUnit.Share, Illustration.Marked, mark);
}
