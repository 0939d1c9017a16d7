using System.Text;
using Candor.Cli.Files;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Files;

public sealed class LabelFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("account,label\na,human\nb,managed\n")]
    [InlineData("account,label\na,human\nb,managed")] // no line feed at the end
    [InlineData("account,label,source\na,human,x\nb,managed,\n")]
    [InlineData("source,label,account\nx,human,a\n,managed,b\n")]
    [InlineData("account,label\r\na,human\r\nb,managed\r\n")]
    [InlineData("\uFEFFaccount,label\na,human\nb,managed\n")]
    [InlineData("\uFEFFaccount,label\r\n\r\na,human\r\nb,managed\r\n")]
    [InlineData("\n\naccount,label\n\na,human\n  \nb,managed\n\n")]
    [InlineData("\"account\",\"label\"\n\"a\",\"human\"\n\"b\",\"managed\"\n")]
    [InlineData("account , label\n a , human \n b , managed \n")]
    [InlineData("account,label\na,human\na,human\nb,managed\n")] // repeated, and the same
    public void Labels_are_read_from_any_common_form(string content) =>
        Assert.Equal(new Dictionary<string, bool> { ["a"] = false, ["b"] = true }, Read(content));

    [Theory]
    [InlineData("account,label\na,bot\n", "line 2: label 'bot' is neither 'human' nor 'managed'.")]
    [InlineData("account,label\na,Human\n", "line 2: label 'Human' is neither 'human' nor 'managed'.")]
    [InlineData("account,label\na,\n", "line 2: label '' is neither 'human' nor 'managed'.")]
    [InlineData("account,label\na,human\n\na,managed\n", "line 4: account 'a' has both labels.")]
    [InlineData("a,human\nb,managed\n", "line 1: the header has no column 'account', 'label'.")]
    [InlineData("account;label\na;human\n", "line 1: the header has no column 'account', 'label'.")]
    [InlineData("account,truth\na,human\n", "line 1: the header has no column 'label'.")]
    [InlineData("account,source,label\na,x\n", "line 2: expected 3 columns, found 2.")]
    [InlineData("", "the file is empty; it needs a header with 'account', 'label'.")]
    [InlineData("\n \n", "the file is empty; it needs a header with 'account', 'label'.")]
    public void What_is_wrong_is_said_with_its_line(string content, string message)
    {
        var fault = Assert.Throws<FormatException>(() => Read(content));

        Assert.Equal($"{_folder.Path("0.csv")}: {message}", fault.Message);
    }

    [Fact]
    public void Several_files_are_one_list()
    {
        var labels = Read("account,label\na,human\n", "account,label\na,human\nb,managed\n");

        Assert.Equal(new Dictionary<string, bool> { ["a"] = false, ["b"] = true }, labels);
    }

    [Fact]
    public void Files_may_not_contradict_each_other()
    {
        var fault = Assert.Throws<FormatException>(() => Read("account,label\na,human\n", "account,label\na,managed\n"));

        Assert.Equal($"{_folder.Path("1.csv")}: line 2: account 'a' has both labels.", fault.Message);
    }

    [Fact]
    public void Names_that_differ_in_case_are_different_accounts() =>
        Assert.Equal(new Dictionary<string, bool> { ["a"] = false, ["A"] = true }, Read("account,label\na,human\nA,managed\n"));

    private Dictionary<string, bool> Read(params string[] contents) =>
        LabelFile.Read([.. contents.Select((content, i) => _folder.File($"{i}.csv", Encoding.UTF8.GetBytes(content)))]);
}
