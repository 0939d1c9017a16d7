using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

public sealed class ImpersonationTests
{
    [Theory]
    [InlineData("林晚舟官方", "")]
    [InlineData("林.晚.舟", "")]
    [InlineData("林晚舟助理小陈", "")]
    [InlineData("欧陽聽雪工作室", "")]
    [InlineData("欧阳听雪", "我是欧阳听雪本人，工作联系加V")]
    [InlineData("星禾银行在线客服01", "")]
    [InlineData("0rla F1nchley", "")]
    [InlineData("Оrla Finchley", "")]
    [InlineData("Orla Finchleyy", "")]
    [InlineData("OrlaFinchley_real", "")]
    [InlineData("Northgate Bank Support", "")]
    [InlineData("Nothgate Bank", "official")]
    public void A_name_made_to_be_taken_for_a_protected_one_is_seen(string name, string bio) => Assert.InRange(OfName(name, bio), 0.5f, 1);

    [Theory]
    [InlineData("林晚舟粉丝后援会", "")]
    [InlineData("林晚舟", "粉丝自发组建，非本人")]
    [InlineData("Orla Finchley Fan Club", "")]
    [InlineData("Not Orla Finchley", "parody")]
    [InlineData("林小舟", "")]
    [InlineData("Marek's mum", "")]
    [InlineData("Northgate Dental", "")]
    [InlineData("Pineapple Northgatewood", "")]
    public void Fans_parodies_and_other_names_are_not(string name, string bio) => Assert.Equal(0, OfName(name, bio));

    [Fact]
    public void A_Chinese_name_of_which_one_character_differs_is_rather_another_persons() => Assert.InRange(OfName("欧阳听雨", ""), 0, 0.2f);

    [Fact]
    public void The_genuine_account_is_none() =>
        Assert.Equal(0, Made.Strength(OpposedUse.Impersonation, "", new UseContext { Account = "acct-xinghe-care", Name = "星禾银行客服中心" }));

    [Fact]
    public void The_same_name_alone_is_less_than_strong_for_people_have_namesakes() => Assert.InRange(OfName("林晚舟", ""), 0.3f, 0.49f);

    [Theory]
    [InlineData("王伟")]
    [InlineData("momo")]
    public void A_name_that_the_list_calls_common_says_hardly_anything(string name) => Assert.InRange(OfName(name, ""), 0, 0.2f);

    [Fact]
    public void A_name_that_many_others_bear_says_less_the_more_they_are()
    {
        var few = Made.Strength(OpposedUse.Impersonation, "", new UseContext { Account = "a", Name = "林晚舟", Namesakes = 8 });
        var many = Made.Strength(OpposedUse.Impersonation, "", new UseContext { Account = "a", Name = "林晚舟", Namesakes = 5000 });

        Assert.InRange(few, 0.2f, 0.3f);
        Assert.InRange(many, 0, 0.2f);
    }

    [Theory]
    [InlineData("大家好，我是林晚舟本人，加我微信领签名照。")]
    [InlineData("您好，这里是星禾银行官方客服，请点击链接验证。")]
    [InlineData("Hi, I'm Orla Finchley and I'm giving back to my fans. DM me.")]
    [InlineData("You are speaking with Northgate Bank customer support. Send us your card number.")]
    public void A_text_that_speaks_as_them_is_seen(string text) => Assert.InRange(Made.Strength(OpposedUse.Impersonation, text), 0.5f, 1);

    [Theory]
    [InlineData("我是林晚舟的粉丝，本人十年老粉")]
    [InlineData("如果我是林晚舟，我也会这样选。")]
    [InlineData("今天在机场看到林晚舟了，本人比电视上还瘦！")]
    [InlineData("星禾银行官方客服回应称，故障已经修复。")]
    [InlineData("“我是林晚舟”，她在台上说。")]
    [InlineData("I am such a huge fan of Orla Finchley.")]
    [InlineData("This is Orla Finchley's house in the photo.")]
    [InlineData("Northgate Bank customer service kept me waiting for an hour.")]
    public void A_text_that_speaks_of_them_is_not(string text) => Assert.Equal(0, Made.Strength(OpposedUse.Impersonation, text));

    [Fact]
    public void The_genuine_account_may_say_who_it_is() =>
        Assert.Equal(0, Made.Strength(OpposedUse.Impersonation, "大家好，我是林晚舟本人。", new UseContext { Account = "acct-lin" }));

    [Fact]
    public void Without_a_list_nothing_is_said() =>
        Assert.Null(new OpposedUses(UseLists.None).ReadAccount(new UseContext { Name = "林晚舟官方" }));

    [Fact]
    public void A_list_may_be_long()
    {
        var names = new ProtectedNames(Enumerable.Range(0, 20_000).Select(i => new ProtectedName { Name = $"Person {i} of the list 听{(char)(0x4E00 + i)}" }));
        var uses = new OpposedUses(new UseLists { Names = names });

        Assert.NotNull(uses.ReadAccount(new UseContext { Account = "a", Name = "Person 19999 of the list 听" + (char)(0x4E00 + 19_999) + " official" }));
    }

    private static float OfName(string name, string bio) => Made.Strength(OpposedUse.Impersonation, "", new UseContext { Account = "acct-other", Name = name, Bio = bio });
}
