using Candor.Events.Texts;
using Candor.Signals.Templates;
using Candor.Tests.Events.Texts;
using Xunit;

namespace Candor.Tests.Signals.Templates;

public sealed class PhraseIndexTests
{
    private const uint Most = 10_000;
    private const int Posts = 1 << 15;

    [Theory]
    [InlineData("想要资料的加我微信号小白兔八八领取", "真好看 想要资料的加我微信号小白兔八八领取")]
    [InlineData("dm slimcoach_anna to start", "wow! dm slimcoach_anna to start")]
    public void A_rare_run_in_common_is_found(string one, string other)
    {
        var index = new PhraseIndex(Posts);

        Assert.Equal(0U, index.Exchange(Prints(one), 1, Most));
        Assert.Equal(1U, index.Exchange(Prints(other), 2, Most));
    }

    [Theory]
    [InlineData("今天天气很好我们去公园玩", "昨天老师讲的课我没有听懂")]
    [InlineData("今天天气很好我们去公园玩", "听说今天天气很好")]
    public void Nothing_or_little_in_common_is_not_found(string one, string other)
    {
        var index = new PhraseIndex(Posts);
        index.Exchange(Prints(one), 1, Most);

        Assert.Equal(0U, index.Exchange(Prints(other), 2, Most));
    }

    [Fact]
    public void What_everybody_says_does_not_tie_strangers()
    {
        var index = new PhraseIndex(Posts);
        const string Common = "祝大家新年快乐万事如意身体健康";
        for (var i = 1U; i <= 3000; i++) index.Exchange(Prints(i % 10 == 0 ? Common : Writers.Words((int)i, 5)), i, Most);

        Assert.Equal(0U, index.Exchange(Prints(Common), 3001, Most));
    }

    [Fact]
    public void Any_eleven_characters_in_common_leave_a_fingerprint_in_common()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var shared = Writers.Words(seed, 9).Replace(" ", "", StringComparison.Ordinal)[..11];
            var (one, other) = (Writers.Words(seed + 1000, 9)[..14] + shared + Writers.Words(seed + 2000, 9)[..14], Writers.Words(seed + 3000, 9)[..8] + shared + Writers.Words(seed + 4000, 9)[..12]);

            Assert.Contains(All(Prints(one)), print => All(Prints(other)).Contains(print));
        }
    }

    [Fact]
    public void A_long_text_has_no_fingerprints()
    {
        var sketcher = new CopySketcher();
        var marks = default(CopyMarks);
        sketcher.Read("short, but long enough to have some", ref marks);
        Assert.NotEmpty(All(sketcher.Prints));
        sketcher.Read(new string('a', 100), ref marks);
        Assert.False(marks.IsShort);
        Assert.Empty(All(sketcher.Prints));
    }

    private static CopyPrints Prints(string text)
    {
        var (sketcher, marks) = (new CopySketcher(), default(CopyMarks));
        sketcher.Read(text, ref marks);
        Assert.Equal(Copying.Of(text).Text, marks.Text);
        return sketcher.Prints;
    }

    private static List<uint> All(CopyPrints prints)
    {
        var all = new List<uint>();
        foreach (var print in prints)
        {
            if (print != 0) all.Add(print);
        }

        return all;
    }
}
