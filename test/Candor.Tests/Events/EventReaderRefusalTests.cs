using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderRefusalTests
{
    private static readonly string Good = EventLine.Of("post.created", "{}");

    [Theory]
    [InlineData("", "The line is malformed JSON, or nested deeper than 32, at byte 0.")]
    [InlineData("hello", "The line is malformed JSON, or nested deeper than 32, at byte 0.")]
    [InlineData("{\"id\":\"a\",}", "The line is malformed JSON, or nested deeper than 32, at byte 10.")]
    [InlineData("{\"id\":\"a\"", "The line is malformed JSON, or nested deeper than 32, at byte 9.")]
    [InlineData("{\"x\":\"\t\"}", "The line is malformed JSON, or nested deeper than 32, at byte 6.")]
    [InlineData("{\"x\":\"\\ud80\"}", "The line is malformed JSON, or nested deeper than 32, at byte 11.")]
    public void A_line_that_is_not_json_is_refused_with_its_reason(string line, string reason) =>
        Assert.Equal(new Rejection(RejectionCode.NotJson, reason), EventLine.Refused(line));

    [Fact]
    public void A_line_that_is_nested_too_deeply_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 30)) + string.Concat(Enumerable.Repeat("]", 30));

        Assert.Equal(EventType.PostCreated, EventLine.Read("post.created", "{\"x\":" + deep + "}").Type);
        Assert.Equal(RejectionCode.NotJson, EventLine.Refused(EventLine.Of("post.created", "{\"x\":[" + deep + "]}")).Code);
    }

    [Theory]
    [InlineData("[]", "The line is an array, expected an object.")]
    [InlineData("\"x\"", "The line is a string, expected an object.")]
    [InlineData("null", "The line is null, expected an object.")]
    [InlineData("17", "The line is a number, expected an object.")]
    [InlineData("true", "The line is true or false, expected an object.")]
    public void A_line_that_is_no_object_is_refused(string line, string reason) =>
        Assert.Equal(new Rejection(RejectionCode.NotAnObject, reason), EventLine.Refused(line));

    [Fact]
    public void Nothing_may_follow_the_object_but_white_space()
    {
        Assert.Equal(EventLine.Read(Good, out _), EventLine.Read(" " + Good + " \t\r\n", out _));
        Assert.Equal(
            new Rejection(RejectionCode.TrailingData, $"Something follows the object, which ends at byte {Good.Length}."),
            EventLine.Refused(Good + " {}"));
    }

    [Theory]
    [InlineData(0xff)]
    [InlineData(0xc0)]
    [InlineData(0xed)]
    public void Bytes_that_are_not_utf8_are_refused_wherever_they_stand(byte bad)
    {
        var line = Encoding.UTF8.GetBytes(EventLine.Of("post.created", """{"unknown":"#"}"""));
        line[Array.IndexOf(line, (byte)'#')] = bad;

        Assert.Equal(new Rejection(RejectionCode.NotUtf8, "The line is not UTF-8."), EventLine.Refused(line));
    }

    [Theory]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"text":"\uDC00"}""")]
    [InlineData("""{"text":"\ude00\ud83d"}""")]
    [InlineData("""{"text":"\ud83d\ud83d\ude00"}""")]
    [InlineData("""{"text":"\ud83dx\ude00"}""")]
    [InlineData("""{"text":"\\\ud800"}""")]
    [InlineData("""{"unknown":["\ud800"]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"client":{"device":"\udfff"}}""")]
    public void Half_a_surrogate_pair_is_refused_wherever_it_stands(string data) =>
        Assert.Equal(RejectionCode.LoneSurrogate, EventLine.Refused(EventLine.Of("post.created", data)).Code);

    [Fact]
    public void A_line_that_is_too_long_is_refused()
    {
        var room = EventReader.MaxLineBytes - EventLine.Of("post.created", "{\"x\":\"\"}").Length;

        Assert.Equal(EventType.PostCreated, EventLine.Read("post.created", "{\"x\":\"" + new string('x', room) + "\"}").Type);
        Assert.Equal(
            new Rejection(RejectionCode.LineTooLong, "The line has 1048577 bytes, at most 1048576 are read."),
            EventLine.Refused(EventLine.Of("post.created", "{\"x\":\"" + new string('x', room + 1) + "\"}")));
    }

    [Theory]
    [InlineData("specversion")]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("type")]
    [InlineData("time")]
    [InlineData("subject")]
    [InlineData("data")]
    public void A_missing_attribute_is_named(string name)
    {
        var expected = new Rejection(RejectionCode.MemberMissing, $"'{name}' is missing, expected in every event.");

        Assert.Equal(expected, EventLine.Refused(Good.Replace($"\"{name}\":", $"\"_{name}\":", StringComparison.Ordinal)));
        Assert.Equal(expected, EventLine.Refused(Good.Replace($"\"{name}\":", $"\"{name}\":null,\"_\":", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("data")]
    [InlineData("type")]
    public void An_attribute_given_twice_is_refused(string name) =>
        Assert.Equal(
            new Rejection(RejectionCode.MemberRepeated, $"'{name}' is given twice, expected once."),
            EventLine.Refused(Good.Replace($"\"{name}\":", $"\"{name}\":null,\"{name}\":", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"1.0\"", "1.0", RejectionCode.WrongType, "'specversion' is a number, expected a string.")]
    [InlineData("\"1.0\"", "\"0.3\"", RejectionCode.BadSpecVersion, "'specversion' is '0.3', expected '1.0'.")]
    [InlineData("\"e-1\"", "17", RejectionCode.WrongType, "'id' is a number, expected a string.")]
    [InlineData("\"e-1\"", "\"\"", RejectionCode.BadIdentifier, "'id' is empty, expected an identifier.")]
    [InlineData("\"/app\"", "\"\"", RejectionCode.BadIdentifier, "'source' is empty, expected an identifier.")]
    [InlineData("\"acct-17\"", "[\"a\"]", RejectionCode.WrongType, "'subject' is an array, expected a string.")]
    [InlineData("\"acct-17\"", "\"\"", RejectionCode.BadIdentifier, "'subject' is empty, expected an identifier.")]
    [InlineData("\"post.created\"", "{}", RejectionCode.WrongType, "'type' is an object, expected a string.")]
    [InlineData("\"2026-05-03T08:00:00.123Z\"", "1777795200", RejectionCode.WrongType, "'time' is a number, expected a string.")]
    [InlineData("\"data\":{}", "\"data\":[]", RejectionCode.WrongType, "'data' is an array, expected an object.")]
    public void A_bad_attribute_is_refused_with_its_reason(string good, string bad, RejectionCode code, string reason) =>
        Assert.Equal(new Rejection(code, reason), EventLine.Refused(Good.Replace(good, bad, StringComparison.Ordinal)));

    [Theory]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void A_time_that_is_none_is_refused(string time) =>
        Assert.Equal(
            new Rejection(RejectionCode.BadTime, $"'time' is '{time}', expected an RFC 3339 time such as 2026-05-03T08:00:00.123Z."),
            EventLine.Refused(Good.Replace("2026-05-03T08:00:00.123Z", time, StringComparison.Ordinal)));

    [Theory]
    [InlineData("9999-05-03T08:00:00Z")]
    [InlineData("2000-01-01T00:00:00+00:01")]
    [InlineData("1999-12-31T23:59:59.999Z")]
    [InlineData("2101-01-01T00:00:00Z")]
    public void A_time_out_of_range_is_refused(string time) =>
        Assert.Equal(
            new Rejection(RejectionCode.TimeOutOfRange, $"'time' is '{time}', expected a year from 2000 to 2100 (UTC)."),
            EventLine.Refused(Good.Replace("2026-05-03T08:00:00.123Z", time, StringComparison.Ordinal)));

    [Theory]
    [InlineData("2000-01-01T00:00:00Z")]
    [InlineData("2100-12-31T23:59:59.999Z")]
    public void The_first_and_the_last_time_are_taken(string time) =>
        Assert.NotEqual(0, EventLine.Read(Good.Replace("2026-05-03T08:00:00.123Z", time, StringComparison.Ordinal), out _).Time);

    [Theory]
    [InlineData("a\\u0000")]
    [InlineData("a\\n")]
    [InlineData("\\u001f")]
    [InlineData("\u007f")]
    [InlineData("a\u0085b")]
    [InlineData("é\u00a0\u009f")]
    public void A_control_character_in_an_identifier_is_refused(string id)
    {
        foreach (var (member, line) in new[] { ("id", "e-1"), ("source", "/app"), ("subject", "acct-17") })
        {
            Assert.Equal(
                new Rejection(RejectionCode.BadIdentifier, $"'{member}' has a control character, expected none in an identifier."),
                EventLine.Refused(Good.Replace(line, id, StringComparison.Ordinal)));
        }

        Assert.Equal(RejectionCode.BadIdentifier, EventLine.Refused(EventLine.Of("follow.added", "{\"to\":\"" + id + "\"}")).Code);
    }

    [Theory]
    [InlineData("acct-17", "subject", 128)]
    [InlineData("e-1", "id", 256)]
    [InlineData("/app", "source", 256)]
    public void An_identifier_is_measured_in_characters(string text, string member, int longest)
    {
        foreach (var letter in new[] { "a", "é", "中", "😀" })
        {
            var id = string.Concat(Enumerable.Repeat(letter, longest));

            EventLine.Read(Good.Replace(text, id, StringComparison.Ordinal), out _);
            Assert.Equal(
                new Rejection(RejectionCode.BadIdentifier, $"'{member}' has {longest + 1} characters, expected at most {longest}."),
                EventLine.Refused(Good.Replace(text, id + letter, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_is_shown_of_a_bad_value_is_short_and_fit_for_a_terminal()
    {
        var faces = string.Concat(Enumerable.Repeat("😀", 50));
        var reason = EventLine.Refused(Good.Replace("2026-", "\\u001b]0;" + faces, StringComparison.Ordinal)).Reason;

        Assert.Equal(
            "'time' is '?]0;" + faces[..36] + "', expected an RFC 3339 time such as 2026-05-03T08:00:00.123Z.",
            reason);
    }
}
