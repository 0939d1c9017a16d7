namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the page of rules: its frame, its answers and its classes of use.</summary>
internal static class RulesWords
{
    /// <summary>Places: version, from when.</summary>
    public static Bilingual InForce { get; } = new("Version {0}, in force from {1}.", "{0} 版，自 {1} 起生效。");

    /// <summary>Place: later version.</summary>
    public static Bilingual NotLast { get; } = new("This is not the last version. {0} came after it.", "这不是最新版本，其后已有 {0} 版。");

    public static Bilingual Source { get; } = new("Drawn from: {0}", "依据：{0}");

    public static Bilingual Contents { get; } = new("On this page", "本页内容");

    public static Bilingual Versions { get; } = new("Versions", "版本");

    public static Bilingual This { get; } = new("(this page)", "（本页）");

    public static Bilingual Nothing { get; } = new("Nothing.", "无。");

    public static Bilingual Answers { get; } = new("In short", "要点");

    public static Bilingual MustISay { get; } = new("Do I have to say that AI took part?", "使用了 AI，必须说明吗？");

    public static Bilingual Required { get; } = new("Yes. Declaring is a duty under this version.", "必须。本版本要求作者主动标识。");

    public static Bilingual Asked { get; } = new("You are asked to. It is not yet a duty under this version.", "倡导您说明。本版本尚未将其列为义务。");

    public static Bilingual Encouraged { get; } = new("You are invited to. It is no duty under this version.", "鼓励您说明。本版本未将其列为义务。");

    public static Bilingual See { get; } = new("See “{0}”.", "参见“{0}”。");

    public static Bilingual CostsReach { get; } = new("Does labelling my work as made with AI cost reach?", "标识 AI 会减少流量吗？");

    public static Bilingual CostsNothing { get; } = new(
        "No. No rule of this version takes reach from a work, or counts a strike, because it is declared. That is read off the conditions of the rules below, not only promised.",
        "不会。本版本没有任何规则因作品已作声明而减少其流量或记分。这是从下列规则的条件中逐条得出的结论，而不只是承诺。");

    public static Bilingual CostsPerhaps { get; } = new(
        "It can. These rules take reach or count strikes, look at how much AI took part or at what was declared, and may meet a work that is declared as it is: {0}.",
        "有可能。以下规则会减少流量或记分，其条件涉及 AI 参与程度或声明内容，并且可能适用于已如实声明的作品：{0}。");

    public static Bilingual NothingRestricts { get; } = new("No. Under this version nobody loses reach, posts or an account by any rule.", "不会。本版本没有任何规则减少流量、限制发布或停用账号。");

    public static Bilingual SilenceCosts { get; } = new(
        "What can cost reach is not declaring. These rules meet only works that are not declared as they are: {0}.",
        "可能影响流量的是不声明。以下规则只适用于未如实声明的作品：{0}。");

    public static Bilingual MoreReach { get; } = new("Good AI work that is declared gets more reach, and only if it is declared: {0}.", "优质且已标识的 AI 作品可获得更多流量，且仅限已标识的作品：{0}。");

    public static Bilingual TooMuch { get; } = new("How much AI is too much?", "用多少 AI 算“过度”？");

    public static Bilingual NoDegree { get; } = new(
        "In a work: no degree. Also a work that AI made as a whole breaks no rule by that, if it is declared. What is refused is what AI is used for.",
        "就作品而言，没有上限。即使全部由 AI 生成，只要作了声明，就不因此违反任何规则。反对的是某些用途，而不是用量。");

    public static Bilingual SomeDegree { get; } = new("In a work: see the conditions of {0}, which look at how much AI took part.", "就作品而言：请看 {0} 的条件，其中涉及 AI 参与的程度。");

    public static Bilingual OfAnAccount { get; } = new(
        "Of an account: what can be too much is how much of it a program does in your place. These rules look at that: {0}.",
        "就账号而言：可能“过度”的是由程序代替您运营的程度。涉及这一点的规则：{0}。");

    public static Bilingual Refused { get; } = new("What is refused?", "反对什么？");

    /// <summary>Places: encouraged, allowed, refused.</summary>
    public static Bilingual UsesInNumbers { get; } = new("Uses, not tools: {2} are refused, {1} allowed, {0} encouraged. See “{3}”.", "反对的是用途，而不是工具：反对 {2} 类，允许 {1} 类，鼓励 {0} 类。参见“{3}”。");

    public static Bilingual CanIObject { get; } = new("Can I object?", "可以申诉吗？");

    public static Bilingual Always { get; } = new("Always. Every measure can be appealed, a ban and a label too. See “{0}”.", "可以。所有措施均可申诉，包括封禁和标识。参见“{0}”。");

    public static Bilingual Uses { get; } = new("What is encouraged, allowed and refused", "鼓励、允许与反对");

    public static Bilingual EncouragedUses { get; } = new("Encouraged", "鼓励");

    public static Bilingual AllowedUses { get; } = new("Allowed", "允许");

    public static Bilingual RefusedUses { get; } = new("Refused", "反对");

    /// <summary>Place: from when.</summary>
    public static Bilingual Since { get; } = new("since {0}", "自 {0} 起");

    /// <summary>Place: rules.</summary>
    public static Bilingual RulesOfClass { get; } = new("rules: {0}", "规则：{0}");

    /// <summary>Place: team.</summary>
    public static Bilingual OwnedBy { get; } = new("team: {0}", "负责团队：{0}");

    public static Bilingual Team { get; } = new("Team", "负责团队");

    public static Bilingual Implements { get; } = new("Requirements", "所依据的要求");

    public static Bilingual Degrees { get; } = new("How to say how much AI took part", "如何说明 AI 参与的程度");

    public static Bilingual DegreesLede { get; } = new(
        "How much AI took part and how sure that is are two things. Choose the word that fits; you may always say more later.",
        "AI 参与的程度与判断的把握是两回事。请选择相符的一项；之后可以随时补充说明。");

    public static Bilingual Degree { get; } = new("Declared as", "声明为");

    public static Bilingual DegreeMeaning { get; } = new("When", "适用于");

    public static Bilingual ReaderSees { get; } = new("Readers see", "读者看到");

    public static Bilingual AssistedMeaning { get; } = new("AI corrected, translated, proposed; the work is yours.", "AI 润色、翻译、提出建议；作品出自您本人。");

    public static Bilingual EditedMeaning { get; } = new("AI changed parts of what you made.", "AI 修改了您作品的部分内容。");

    public static Bilingual CompositeMeaning { get; } = new("Parts that AI made are put together with others.", "AI 生成的部分与其他内容组合在一起。");

    public static Bilingual GeneratedMeaning { get; } = new("AI made it.", "由 AI 生成。");

    public static Bilingual LabelCaption { get; } = new("Labels of works", "作品的标识");

    public static Bilingual LabelSources { get; } = new(
        "Without your word, the platform may write ‘possibly’ or ‘suspected’ where there are only traces, show what the file itself says, or set a label where the rules below say so. You may add to a declaration at any time. A label that the platform set or the file carries you cannot lower yourself; an appeal can.",
        "在您未声明时，平台对仅有迹象的作品标为“可能”或“疑似”，展示文件自带的标识，或依下列规则添加标识。您可以随时补充声明；平台添加的或文件自带的标识，作者不能自行降低，但可以申诉。");

    public static Bilingual Footer { get; } = new("Made by candor from the policy itself. This page loads nothing and watches nobody.", "由 candor 根据规则文件直接生成。本页不加载任何外部内容，也不追踪任何人。");
}
