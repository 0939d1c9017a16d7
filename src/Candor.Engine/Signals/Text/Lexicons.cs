namespace Candor.Signals.Text;

/// <summary>
/// Sets of words by language, common to all topics: what stands in each text whatever it is about. Written for this purpose; which of them tells anything, training
/// finds out.
/// </summary>
internal static class Lexicons
{
    private static readonly LexiconSet[] Chinese =
    [
        Set("connectives", "connectives such as 首先, 此外, 综上", "“首先、此外、综上”等连接词",
            "首先 其次 再次 最后 此外 另外 同时 总之 综上 因此 然而 不仅 而且 从而 以及 例如 比如 一方面 另一方面 总的来说 值得 需要注意 通过 进而 尤其 无论 与此同时"),
        Set("hedges", "hedges such as 可能, 通常, 建议", "“可能、通常、建议”等委婉词", "可能 也许 或许 大概 通常 一般 建议 应该 可以 需要 往往 一定程度"),
        Set("spoken", "spoken words such as 啊, 咱, 居然", "“啊、咱、居然”等口语词",
            "哈 啊 呢 吧 嘛 呀 哦 嗯 唉 呵 咋 啥 俺 咱 诶 靠 妈的 特么 牛逼 傻 挺 蛮 超 真心 感觉 觉得 反正 其实 居然 竟然 简直 毕竟"),
        Set("broad_words", "broad words such as 方面, 重要, 提供", "“方面、重要、提供”等宽泛词",
            "一种 一个 这种 各种 方面 过程 重要 关键 作用 影响 提供 进行 具有 实现 有效 帮助 确保 保持 避免 相关 不同 良好 积极 深刻 独特 展现 探索"),
        Set("first_person", "first person", "第一人称", "我 俺 咱 本人"),
        Set("second_person", "second person", "第二人称", "你 您"),
        Set("third_person", "third person", "第三人称", "他 她 它"),
        Set("negations", "negations", "否定词", "不 没 别 无"),
        Set("intensifiers", "intensifiers", "程度副词", "很 非常 太 真 最 更 极"),
        Set("aspect", "aspect particles", "时态助词", "了 着 过"),
        Set("de", "的", "“的”", "的"),
        Set("de_adverb", "地 and 得", "“地、得”", "地 得"),
        Set("shi", "是", "“是”", "是"),
        Set("zai", "在", "“在”", "在"),
        Set("and_or", "和, 与, 及, 或", "“和、与、及、或”", "和 与 及 或"),
        Set("demonstratives", "这 and 那", "“这、那”", "这 那"),
        Set("le", "了", "“了”", "了"),
        Set("short_adverbs", "就, 才, 都, 也, 还", "“就、才、都、也、还”", "就 才 都 也 还"),
        Set("ba_bei", "把, 被, 让, 给", "“把、被、让、给”", "把 被 让 给"),
        Set("numerals", "numerals in characters", "汉字数字", "一 二 三 两 几 十 百 千 万"),
        Set("question_words", "question words", "疑问词", "什么 怎么 为什么 谁 哪"),
        Set("time_words", "dates and times of day", "日期时间词", "年 月 日 昨天 今天 明天 点 小时 分钟"),
        Set("deng", "等", "“等”", "等"),
        Set("written_particles", "written particles such as 于, 之, 其", "“于、之、其”等书面虚词", "于 之 其 而 以 为 所"),
    ];

    private static readonly LexiconSet[] English =
    [
        Set("connectives", "connectives such as moreover, therefore, overall", "moreover、therefore、overall 等连接词",
            "moreover furthermore additionally however therefore consequently overall thus hence nevertheless nonetheless meanwhile similarly likewise specifically "
            + "notably importantly firstly secondly thirdly finally lastly ultimately conclusion summary addition instance example contrast"),
        Set("hedges", "hedges such as may, often, typically", "may、often、typically 等委婉词",
            "may might could would should perhaps possibly probably likely often typically usually generally potentially seemingly somewhat relatively"),
        Set("spoken", "spoken words such as yeah, gonna, lol", "yeah、gonna、lol 等口语词",
            "yeah yep nope gonna wanna gotta kinda sorta lol lmao omg wtf hell damn shit fuck crap ok okay huh hey oh well stuff guy guys dude cool awesome anyway "
            + "honestly literally basically actually pretty thing things got get lot lots bit"),
        Set("broad_words", "broad words such as significant, crucial, enhance", "significant、crucial、enhance 等宽泛词",
            "significant significantly crucial essential vital key important importance role ensure ensuring enhance enhancing provide provides providing various diverse "
            + "comprehensive valuable potential insights insight approach address addressing highlight highlights highlighting underscore underscores emphasize emphasizing "
            + "leverage foster fostering delve showcase showcasing demonstrate demonstrates explore exploring understanding impact innovative effectively efficient efficiently "
            + "unique rich vibrant tapestry testament intricate seamless robust aspects factors challenges opportunities"),
        Set("first_person", "first person singular", "第一人称单数", "i me my mine myself i'm i've i'd i'll im ive"),
        Set("we", "first person plural", "第一人称复数", "we us our ours ourselves we're we've"),
        Set("second_person", "second person", "第二人称", "you your yours yourself you're you've you'll u ur"),
        Set("third_person", "third person", "第三人称", "he him his she her hers they them their theirs"),
        Set("it", "it and its", "it、its", "it its it's itself"),
        Set("negations", "negations", "否定词", "not no never none nothing nobody don't doesn't didn't can't couldn't won't wouldn't isn't wasn't aren't weren't haven't hasn't dont didnt cant"),
        Set("contractions", "contractions", "缩略形式", "i'm i've i'd i'll it's that's there's what's he's she's we're they're you're don't doesn't didn't can't couldn't won't wouldn't isn't wasn't aren't weren't haven't hasn't let's"),
        Set("intensifiers", "intensifiers", "程度副词", "very really so too quite extremely absolutely totally super most more highly"),
        Set("the", "the", "the", "the"),
        Set("a_an", "a and an", "a、an", "a an"),
        Set("of", "of", "of", "of"),
        Set("to", "to", "to", "to"),
        Set("in_on_at", "in, on, at", "in、on、at", "in on at"),
        Set("by_with_for", "by, with, for, from", "by、with、for、from", "by with for from"),
        Set("and", "and", "and", "and"),
        Set("or_but", "or, but", "or、but", "or but"),
        Set("that", "that", "that", "that"),
        Set("which_who", "which, who, whose", "which、who、whose", "which who whose whom"),
        Set("this_these", "this, these, those", "this、these、those", "this these those such"),
        Set("be", "forms of be", "be 的各种形式", "is are was were be been being am"),
        Set("have_do", "forms of have and do", "have、do 的各种形式", "have has had do does did"),
        Set("said", "said and told", "said、told", "said says told asked added"),
        Set("while_as", "while, as, whether", "while、as、whether", "while as whether although though despite"),
        Set("because_if", "because, if, when", "because、if、when", "because cause if when since until unless"),
        Set("question_words", "question words", "疑问词", "what why how where"),
        Set("time_words", "words of time", "时间词", "today yesterday tomorrow now ago year years month months week weeks day days hour hours minutes time last"),
        Set("numerals", "numerals in words", "英文数词", "one two three four five six seven eight nine ten first second third hundred thousand million"),
        Set("ing", "words in -ing", "-ing 词", "-ing"),
        Set("ly", "words in -ly", "-ly 词", "-ly"),
        Set("tion", "words in -tion, -ment, -ity, -ness", "-tion、-ment、-ity、-ness 词", "-tion -tions -ment -ments -ity -ities -ness -sion"),
        Set("ed", "words in -ed", "-ed 词", "-ed"),
    ];

    /// <summary>English words that say nothing of a topic.</summary>
    public static IEnumerable<string> FunctionWords { get; } =
    [
        .. English.Where(set => set.Name is not ("broad_words" or "spoken")).SelectMany(set => set.Words).Where(word => word[0] != '-'),
        .. "then than also even only each other some any all into about after before over between through during under both own same up out there here will can just".Split(' '),
    ];

    /// <summary>The sets of a language, none where there are none.</summary>
    /// <param name="language">ISO 639-1.</param>
    public static LexiconSet[] Of(string language) => language switch
    {
        "zh" => Chinese,
        "en" => English,
        _ => [],
    };

    private static LexiconSet Set(string name, string english, string chinese, string words) =>
        new(name, english, chinese, words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
