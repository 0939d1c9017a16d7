using System.Text;
using Candor.Cli.Files;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Files;

public sealed class GroupFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("account,group\na,g1\nb,g1\nc,g2\n")]
    [InlineData("group,account\r\ng1,a\r\ng1,b\r\ng2,c\r\n")]
    [InlineData("\uFEFFaccount,group,size\na,g1,2\na,g1,2\nb,g1,2\nc,g2,1\n")]
    public void Groups_are_read(string content) =>
        Assert.Equal(new Dictionary<string, string> { ["a"] = "g1", ["b"] = "g1", ["c"] = "g2" }, Read(content));

    [Theory]
    [InlineData("account,group\na,g1\na,g2\n", "line 3: account 'a' stands in two groups.")]
    [InlineData("account,label\na,g1\n", "line 1: the header has no column 'group'.")]
    [InlineData("account,group\na\n", "line 2: expected 2 columns, found 1.")]
    [InlineData("", "the file is empty; it needs a header with 'account', 'group'.")]
    public void What_is_wrong_is_said_with_its_line(string content, string message)
    {
        var fault = Assert.Throws<FormatException>(() => Read(content));

        Assert.Equal($"{_folder.Path("g.csv")}: {message}", fault.Message);
    }

    [Fact]
    public void No_file_gives_no_groups() => Assert.Empty(GroupFile.Read([]));

    private Dictionary<string, string> Read(string content) => GroupFile.Read([_folder.File("g.csv", Encoding.UTF8.GetBytes(content))]);
}
