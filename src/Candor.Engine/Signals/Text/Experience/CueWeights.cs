namespace Candor.Signals.Text.Experience;

/// <summary>
/// What each kind of cue weighs, and what it is called. The weights are stated, not trained: there are no texts labelled by what they claim.
/// An act that is told in the first person is almost a claim by itself (2 nats make one); an appraisal and one more cue make one too.
/// </summary>
public static class CueWeights
{
    /// <summary>Kinds of cues.</summary>
    public const int Kinds = (int)ExperienceCue.Shop + 1;

    /// <summary>What a cue says when its kind recurs, of what it said before: a kind never says more than 3.3 times its nats.</summary>
    public const float Again = 0.7f;

    private static readonly (float Nats, string English, string Chinese)[] Table =
    [
        (2f, "the speaker did it", "以第一人称讲述做过的事"),
        (1.6f, "it was done, the speaker being left out", "省略主语，讲述做过的事"),
        (0.7f, "the speaker went, saw or got something", "以第一人称讲述去过、看过、得到的事"),
        (1.6f, "a word of those who were there or bought it", "亲历者常用语"),
        (1f, "the speaker's own body, people or order", "说话人自己的身体、家人或所购之物"),
        (0.9f, "who came along", "同行的人"),
        (0.5f, "when it was, as told of oneself", "自述的时间"),
        (0.7f, "what it cost, how long it took", "花费、时长、次数"),
        (1.3f, "taste, smell, touch, sound or pain", "味觉、嗅觉、触觉、听觉或身体感受"),
        (1.8f, "how a thing or service of the visit or purchase was", "对服务或商品的评价"),
        (1.2f, "how it was, what it was being left out", "省略对象的评价"),
        (1.2f, "what the speaker felt about it, or would do again", "说话人的感受或再次消费的意愿"),
        (-0.5f, "advice or a rule to the reader", "给读者的建议或要求"),
        (-0.5f, "what would be if", "假设"),
        (-0.4f, "a plan, a wish, hearsay or a denial", "打算、愿望、听说或否认"),
        (-0.7f, "somebody else's words", "转述他人的话"),
        (-0.4f, "somebody else's act", "他人的行为"),
        (-1.2f, "a question for others' experience", "询问他人的经历"),
        (-1.0f, "a definition or a rule that is cited", "定义或引用规定"),
        (-0.6f, "words of law, tax, medicine, science or economy", "法律、税务、医学、科学或经济用语"),
        (-1.5f, "the frame of news", "新闻体裁"),
        (-1.5f, "the frame of a story", "故事体裁"),
        (-1.5f, "the frame of a study", "论文体裁"),
        (-2.0f, "a seller speaks of the own shop", "商家自述"),
    ];

    /// <summary>Nats of the first cue of a kind; each further one says <see cref="Again"/> of the one before.</summary>
    public static float Nats(ExperienceCue cue) => Table[(int)cue].Nats;

    /// <summary>Nats of a cue whose kind was met <paramref name="times"/> times before.</summary>
    internal static float Nats(ExperienceCue cue, int times)
    {
        var nats = Nats(cue);
        for (; times > 0; times--) nats *= Again;
        return nats;
    }

    /// <summary>What it is, in English.</summary>
    public static string English(ExperienceCue cue) => Table[(int)cue].English;

    /// <summary>The same in Simplified Chinese.</summary>
    public static string Chinese(ExperienceCue cue) => Table[(int)cue].Chinese;
}
