using Candor.Cli.Texts.Opposed;
using Candor.Signals.Opposed;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Texts;

public sealed class UseListFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_are_read_with_what_may_be_left_out()
    {
        var names = UseListFile.Names(File("""
            format: candor-names/1
            names:
              - name: 林晚舟
                aliases: Lin Wanzhou
                accounts: [a-1, a-2]
                common: true
              - { name: Northgate Bank, kind: brand }
            """));

        Assert.Equal(("林晚舟", ProtectedKind.Person, true), (names[0].Name, names[0].Kind, names[0].IsCommon));
        Assert.Equal(["Lin Wanzhou", "a-1", "a-2"], names[0].Aliases.Concat(names[0].Accounts));
        Assert.Equal((ProtectedKind.Brand, false), (names[1].Kind, names[1].IsCommon));
        Assert.Empty(names[1].Accounts);
    }

    [Fact]
    public void Works_and_topics_are_read()
    {
        var work = Assert.Single(UseListFile.Classics(File("""
            format: candor-classics/1
            works:
              - title: 水浒传
                violent: true
                characters: [武松, 林冲]
                quotes: [路见不平一声吼]
                holders: [press-1]
            """)));
        var topic = Assert.Single(UseListFile.Topics(File("""
            format: candor-topics/1
            topics:
              - name: 灯节
                tags: [元宵灯节]
                words: [花灯, 灯谜]
                from: 2026-03-01
                until: 2026-03-03
            """)));

        Assert.Equal(("水浒传", true), (work.Title, work.IsViolent));
        Assert.Equal(["武松", "林冲", "路见不平一声吼", "press-1"], work.Characters.Concat(work.Quotes).Concat(work.Holders));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), topic.From);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() - 1, topic.Until);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_with_its_line()
    {
        var path = File("""
            format: candor-names/2
            names:
              - name: 林晚舟
                knd: person
              - kind: place
                name: Northgate
              - aliases: [x]
              - just a text
              - name: A
                common: maybe
            """);

        var fault = Assert.Throws<FormatException>(() => UseListFile.Names(path));

        string[] lines =
        [
            $"{path}: line 1, column 9: 'candor-names/2' is not known as 'format'; did you mean 'candor-names/1'?",
            $"{path}: line 4, column 5: 'knd' is not a member of an item of names; did you mean 'kind'?",
            $"{path}: line 5, column 11: 'place' is not known as 'kind'; it is person, brand.",
            $"{path}: line 7, column 5: 'name' is missing in an item of names; it is a text.",
            $"{path}: line 8, column 5: an item with 'name' was expected.",
            $"{path}: line 10, column 13: 'maybe' is not known as 'common'; it is true, false.",
        ];
        Assert.Equal(lines, fault.Message.Split('\n'));
    }

    [Theory]
    [InlineData("", "a list of topics was expected, with 'format' and 'topics'.")]
    [InlineData("format: candor-topics/1", "'topics' is missing in a list of topics; it is a list.")]
    [InlineData("format: candor-topics/1\ntopics:\n  - name: x\n    from: yesterday", "'from' is a day or a moment, such as 2026-05-03 or 2026-05-03T08:00:00+08:00.")]
    [InlineData("format: candor-topics/1\ntopics: [", "this is no YAML")]
    public void A_file_of_another_form_is_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => UseListFile.Topics(File(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Throws<FileNotFoundException>(() => UseListFile.Names(_folder.Path("none.yaml")));

    private string File(string text)
    {
        var path = _folder.Path($"{Guid.CreateVersion7():N}.yaml");
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
