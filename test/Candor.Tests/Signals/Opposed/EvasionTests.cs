using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

/// <summary>Ways of writing that hide words from a machine and not from a reader.</summary>
public sealed class EvasionTests
{
    private static readonly (char Latin, char Twin)[] Twins = [('a', 'а'), ('e', 'е'), ('o', 'о'), ('p', 'р'), ('c', 'с')];

    public static TheoryData<OpposedUse, string> Offers => new()
    {
        { OpposedUse.RemovalTutorial, "AI标识怎么去？我整理了一份去标教程，一共三步，小白也能上手，9.9元，想要的私信我。" },
        { OpposedUse.RemovalTutorial, "Tired of the 'AI info' label? My guide shows you how to strip the C2PA metadata in 3 steps. $19, link in bio." },
        { OpposedUse.FactoryTutorial, "一人百号矩阵玩法拆解：AI批量生成笔记，自动发布，日入500+，课程299，私信我报名。" },
        { OpposedUse.FactoryTutorial, "How I run 100 faceless accounts on autopilot with AI. Full course $299, link in bio." },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public void Characters_that_show_nothing_hide_nothing(OpposedUse use, string offer) => SeenAlike(use, offer, string.Join('\u200B', offer.AsEnumerable()));

    [Theory]
    [MemberData(nameof(Offers))]
    public void Full_width_letters_hide_nothing(OpposedUse use, string offer) =>
        SeenAlike(use, offer, string.Concat(offer.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c - '0' + '０') : c)));

    [Theory]
    [MemberData(nameof(Offers))]
    public void Capitals_hide_nothing(OpposedUse use, string offer) => SeenAlike(use, offer, offer.ToUpperInvariant());

    [Theory]
    [MemberData(nameof(Offers))]
    public void Letters_of_another_script_hide_nothing(OpposedUse use, string offer)
    {
        // Every word keeps a Latin letter that has no twin in the table; words without one would be words of the other script.
        var words = offer.Split(' ').Select(word => word.Any(c => "bdfghklmnrstuvwz".Contains(c)) ? Twins.Aggregate(word, (text, twin) => text.Replace(twin.Latin, twin.Twin)) : word);

        SeenAlike(use, offer, string.Join(' ', words));
    }

    [Theory]
    [InlineData(OpposedUse.RemovalTutorial, "去 除 AI 标 识 教 程，9.9元，私 信 我")]
    [InlineData(OpposedUse.RemovalTutorial, "去.除.AI.标.识.教.程，9.9元，私.信.我")]
    [InlineData(OpposedUse.RemovalTutorial, "去/水/印 AI图片通吃，9.9元，加❤薇❤")]
    [InlineData(OpposedUse.RemovalTutorial, "r e m o v e  AI watermarks, my course is $9, D.M. me")]
    [InlineData(OpposedUse.RemovalTutorial, "去丨水丨印工具，豆包可灵都行，加薇❤领取，19.9元")]
    [InlineData(OpposedUse.FactoryTutorial, "矩-阵-号 自-动-发-布 软件，多账号管理，年费588元，私*信*我")]
    public void Characters_set_apart_are_put_together(OpposedUse use, string offer) => Assert.InRange(Made.Strength(use, offer), 0.5f, 1);

    [Theory]
    [InlineData(OpposedUse.RemovalTutorial, "AI標識怎麼去？我整理了一份去標教程，一共三步，小白也能上手，9.9元，想要的私信我。")]
    [InlineData(OpposedUse.FactoryTutorial, "一人百號矩陣玩法拆解：AI批量生成筆記，自動發布，日入500+，課程299，私信我報名。")]
    public void Traditional_characters_are_read(OpposedUse use, string offer) => Assert.InRange(Made.Strength(use, offer), 0.5f, 1);

    [Theory]
    [InlineData("据悉，", "。记者报道。")]
    [InlineData("According to reports: ", " Police said.")]
    [InlineData("科普：", "。仅供学习研究，违规必究。")]
    public void A_frame_put_about_an_offer_weakens_it_and_takes_nothing_back(string before, string behind)
    {
        const string Offer = "去除AI标识教程，手把手教你，一共三步，9.9元，想要的私信我";

        var framed = Made.Strength(OpposedUse.RemovalTutorial, before + Offer + behind);

        Assert.InRange(framed, 0.5f, Made.Strength(OpposedUse.RemovalTutorial, Offer));
    }

    private static void SeenAlike(OpposedUse use, string offer, string hidden)
    {
        var plain = Made.Strength(use, offer);

        Assert.InRange(plain, 0.5f, 1);
        Assert.Equal(plain, Made.Strength(use, hidden), 0.15f);
    }
}
