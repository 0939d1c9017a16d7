using Candor.Cli.Mapping.Reading;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class MapReaderTests
{
    private const string Good = """
        format: csv
        source: /my/export
        events:
          - type: post.created
            id: id
            subject: who
            time: at
            data:
              text: text
        """;

    [Fact]
    public void A_small_mapping_is_enough()
    {
        var map = MapReader.Read(Good, "m.yaml");

        Assert.Equal("/my/export", map.Source);
        Assert.Equal(["at", "id", "text", "who"], map.Fields.Order());
    }

    [Theory]
    [InlineData("    time: at", "    tyme: at", "line 7, column 5: 'tyme' is not a member of an event rule; did you mean 'time'?")]
    [InlineData("    time: at\n", "", "line 4, column 5: 'time' is missing in an event rule.")]
    [InlineData("    id: id", "    id: id\n    when: [{equals: b}]", "line 6, column 12: the condition has no 'field'.")]
    [InlineData("format: csv", "format: cvs", "line 1, column 9: 'cvs' is not a format; did you mean 'csv'?")]
    [InlineData("format: csv", "format: xml", "line 1, column 9: 'xml' is not a format; it is csv, ndjson or json.")]
    [InlineData("format: csv", "format: csv\nrecords: a.b", "line 2, column 10: 'records' is for 'format: json'.")]
    [InlineData("format: csv", "format: csv\ndelimiter: ab", "line 2, column 12: 'delimiter' is one ASCII character")]
    [InlineData("source: /my/export\n", "", "line 1, column 1: 'source' is missing or too long")]
    [InlineData("post.created", "post.craeted", "line 4, column 11: 'post.craeted' is not a type of event; did you mean 'post.created'?")]
    [InlineData("post.created", "{field: kind}", "line 4, column 11: 'type' is an event type, or a field with a table of types")]
    [InlineData("post.created", "{field: kind, map: {a: post.creatd}}", "line 4, column 34: 'post.creatd' is not a type of event; did you mean 'post.created'?")]
    [InlineData("      text: text", "      txet: text", "line 9, column 7: 'txet' is not a member of 'data' that is read; did you mean 'text'?")]
    [InlineData("text: text", "text: {feild: text}", "line 9, column 14: 'feild' is not a member of a value; did you mean 'field'?")]
    [InlineData("text: text", "text: {field: a, value: b}", "line 9, column 13: the value has field and value; only one of them is possible.")]
    [InlineData("text: text", "text: {strip_html: true}", "line 9, column 13: the value comes from nowhere; it needs one of field, value, first")]
    [InlineData("text: text", "text: {field: text, strip_html: yes}", "line 9, column 39: true or false was expected.")]
    [InlineData("text: text", "text: {field: text, match: '('}", "line 9, column 34: this is no pattern that can be used:")]
    [InlineData("text: text", "text: {field: text, match: '(a)\\1'}", "line 9, column 34: this is no pattern that can be used:")]
    [InlineData("text: text", "to: {field: text, hash: true}", "line 9, column 31: 'hash' needs 'hash_key:' at the top of the mapping.")]
    [InlineData("text: text", "text: {field: text, with: x}", "line 9, column 33: 'with' belongs to 'join'.")]
    [InlineData("text: text", "text: {field: text, as: txt}", "line 9, column 31: 'as' is one of text, number, boolean, list.")]
    [InlineData("time: at", "time: {field: at, format: unixms}", "line 7, column 31: 'unixms' is not a format of time; did you mean 'unix_ms'?")]
    [InlineData("time: at", "time: {field: at, format: soon}", "line 7, column 31: 'soon' is not a format of time; it is rfc3339, unix")]
    [InlineData("time: at", "time: {field: at, format: iso_local}", "line 7, column 31: 'iso_local' needs 'zone:'")]
    [InlineData("time: at", "time: {field: at, format: iso_local, zone: Berlin}", "line 7, column 48: 'Berlin' is not a time zone")]
    [InlineData("time: at", "time: {format: unix}", "line 7, column 11: 'time' has no field; name it with 'field:'.")]
    [InlineData("    id: id", "    id: id\n    when: {field: a}", "line 6, column 11: 'when' is a list of conditions")]
    [InlineData("    id: id", "    id: id\n    when: [{field: a}]", "line 6, column 12: the condition asks nothing; it needs one of equals, in, exists")]
    [InlineData("    id: id", "    id: id\n    when: [{field: a, equals: b, in: [c]}]", "line 6, column 12: the condition asks equals and in; write two conditions.")]
    [InlineData("    id: id", "    id: id\n    when: [{feild: a, equals: b}]", "line 6, column 13: 'feild' is not a member of a condition; did you mean 'field'?")]
    public void A_fault_is_named_with_its_place_and_remedy(string right, string wrong, string message)
    {
        var fault = Assert.Throws<FormatException>(() => MapReader.Read(Good.Replace(right, wrong, StringComparison.Ordinal), "m.yaml"));

        Assert.StartsWith("m.yaml: " + message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData("", "line 1, column 1: a mapping document was expected")]
    [InlineData("- a", "line 1, column 1: a mapping document was expected")]
    [InlineData("format: csv\n  source: [", "line 2, column 9: this is no YAML:")]
    [InlineData("format: csv\nformat: csv", "line 2, column 1: this is no YAML:")]
    [InlineData("a: &x [1]\nb: *x", "line 2, column 4: aliases are not read; write the value out.")]
    public void What_is_no_mapping_document_is_refused(string text, string message) =>
        Assert.StartsWith("m.yaml: " + message, Assert.Throws<FormatException>(() => MapReader.Read(text, "m.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Ten_thousand_brackets_are_no_reason_to_fall_over() =>
        Assert.Contains("nested deeper than 32", Assert.Throws<FormatException>(() => MapReader.Read(new string('[', 10_000), "m.yaml")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[-1]")]
    [InlineData("[0]")]
    [InlineData(".a")]
    [InlineData("a\"b")]
    [InlineData("\"a")]
    public void What_is_no_path_is_refused(string path) => Assert.Null(Candor.Cli.Mapping.FieldPath.Parse(path));

    [Fact]
    public async Task All_faults_are_said_at_once_one_a_line()
    {
        using var folder = new TemporaryFolder();
        var map = folder.File("m.yaml", "format: cvs\nsource: /x\nevents:\n  - typ: post.created\n    id: id\n    subject: who\n    time: {field: at, format: unixms}\n"u8.ToArray());

        foreach (var command in new[] { "map", "replay" })
        {
            var run = await CommandRun.Of(command, map, "--map", map);

            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.Equal(
                [
                    $"candor: {map}: line 1, column 9: 'cvs' is not a format; did you mean 'csv'?",
                    $"candor: {map}: line 4, column 5: 'typ' is not a member of an event rule; did you mean 'type'?",
                    $"candor: {map}: line 7, column 31: 'unixms' is not a format of time; did you mean 'unix_ms'?",
                ],
                run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void The_key_may_come_from_the_environment()
    {
        var unset = Assert.Throws<FormatException>(() => MapReader.Read("hash_key: {env: CANDOR_NO_SUCH_KEY}\n" + Good, "m.yaml"));

        Assert.Equal("m.yaml: line 1, column 11: the environment variable 'CANDOR_NO_SUCH_KEY' is not set; it holds the key.", unset.Message);
        Assert.NotNull(MapReader.Read("hash_key: {env: PATH}\n" + Good, "m.yaml"));
    }
}
