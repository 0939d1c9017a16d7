using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderDataRefusalTests
{
    [Theory]
    [InlineData("post.created", "\"text\":123", "'text' is a number, expected a string.")]
    [InlineData("post.created", "\"title\":{}", "'title' is an object, expected a string.")]
    [InlineData("post.created", "\"client\":[]", "'client' is an array, expected an object.")]
    [InlineData("post.created", "\"client\":{\"kind\":1}", "'client.kind' is a number, expected a string.")]
    [InlineData("post.created", "\"client\":{\"device\":{}}", "'client.device' is an object, expected a string.")]
    [InlineData("post.created", "\"client\":{\"network\":[]}", "'client.network' is an array, expected a string.")]
    [InlineData("post.created", "\"client\":{\"app\":9.1}", "'client.app' is a number, expected a string.")]
    [InlineData("post.created", "\"pasted\":\"yes\"", "'pasted' is a string, expected true or false.")]
    [InlineData("post.created", "\"scheduled\":1", "'scheduled' is a number, expected true or false.")]
    [InlineData("post.created", "\"lang\":5", "'lang' is a number, expected a string.")]
    [InlineData("post.created", "\"post\":9", "'post' is a number, expected a string.")]
    [InlineData("post.created", "\"tags\":\"a,b\"", "'tags' is a string, expected an array.")]
    [InlineData("post.created", "\"links\":\"a\"", "'links' is a string, expected an array.")]
    [InlineData("post.created", "\"mentions\":{}", "'mentions' is an object, expected an array.")]
    [InlineData("post.created", "\"topic\":1", "'topic' is a number, expected a string.")]
    [InlineData("post.created", "\"repost_of\":[]", "'repost_of' is an array, expected a string.")]
    [InlineData("comment.created", "\"parent\":1", "'parent' is a number, expected a string.")]
    [InlineData("comment.created", "\"seen_at\":1", "'seen_at' is a number, expected a string.")]
    [InlineData("account.registered", "\"name_class\":1", "'name_class' is a number, expected a string.")]
    [InlineData("account.registered", "\"invited_by\":{}", "'invited_by' is an object, expected a string.")]
    [InlineData("account.updated", "\"name\":1", "'name' is a number, expected a string.")]
    [InlineData("account.updated", "\"bio\":[]", "'bio' is an array, expected a string.")]
    [InlineData("message.sent", "\"sketch\":1", "'sketch' is a number, expected a string.")]
    [InlineData("reaction.added", "\"kind\":1", "'kind' is a number, expected a string.")]
    [InlineData("post.created", "\"surface\":true", "'surface' is true or false, expected a string.")]
    [InlineData("post.created", "\"declared\":false", "'declared' is true or false, expected a string.")]
    [InlineData("post.created", "\"composed_ms\":\"5\"", "'composed_ms' is a string, expected a number.")]
    [InlineData("account.registered", "\"kind\":0", "'kind' is a number, expected a string.")]
    [InlineData("account.updated", "\"declared_automation\":true", "'declared_automation' is true or false, expected a string.")]
    [InlineData("comment.created", "\"comment\":1", "'comment' is a number, expected a string.")]
    [InlineData("comment.created", "\"to\":1", "'to' is a number, expected a string.")]
    [InlineData("message.sent", "\"conversation\":1", "'conversation' is a number, expected a string.")]
    [InlineData("message.sent", "\"recipients\":[]", "'recipients' is an array, expected a number.")]
    [InlineData("message.sent", "\"length\":\"9\"", "'length' is a string, expected a number.")]
    [InlineData("signal.provided", "\"about\":\"b\"", "'about' is a string, expected an object.")]
    [InlineData("signal.provided", "\"about\":{\"account\":1}", "'about' is a number, expected a string.")]
    [InlineData("signal.provided", "\"name\":1", "'name' is a number, expected a string.")]
    [InlineData("signal.provided", "\"class\":1", "'class' is a number, expected a string.")]
    [InlineData("signal.provided", "\"score\":\"high\"", "'score' is a string, expected a number.")]
    [InlineData("report.filed", "\"target\":[]", "'target' is an array, expected an object.")]
    public void A_member_of_another_json_type_is_refused(string type, string member, string reason) =>
        Assert.Equal(
            new Rejection(RejectionCode.WrongType, reason),
            EventLine.Refused(EventLine.Of(type, "{" + member + "}")));

    [Theory]
    [InlineData("post.created", "\"composed_ms\":-1", "'composed_ms' is -1, expected a number from 0 to 2147483647.")]
    [InlineData("post.created", "\"composed_ms\":2147483648", "'composed_ms' is 2147483648, expected a number from 0 to 2147483647.")]
    [InlineData("post.created", "\"composed_ms\":1e999", "'composed_ms' is 1e999, expected a number from 0 to 2147483647.")]
    [InlineData("message.sent", "\"recipients\":-0.5", "'recipients' is -0.5, expected a number from 0 to 2147483647.")]
    [InlineData("message.sent", "\"length\":-9", "'length' is -9, expected a number from 0 to 2147483647.")]
    [InlineData("signal.provided", "\"score\":1.01", "'score' is 1.01, expected a number from 0 to 1.")]
    [InlineData("signal.provided", "\"score\":-0.1", "'score' is -0.1, expected a number from 0 to 1.")]
    [InlineData("message.sent", "\"sketch\":\"a,b!\"", "'sketch' is 'a,b!', expected base64 of at most 128 bytes.")]
    [InlineData("message.sent", "\"sketch\":\"AAE\"", "'sketch' is 'AAE', expected base64 of at most 128 bytes.")]
    public void A_value_out_of_range_is_refused(string type, string member, string reason) =>
        Assert.Equal(
            new Rejection(RejectionCode.BadValue, reason),
            EventLine.Refused(EventLine.Of(type, "{" + member + "}")));

    [Fact]
    public void A_sketch_has_a_limit()
    {
        EventLine.Read("message.sent", "{\"sketch\":\"" + Convert.ToBase64String(new byte[128]) + "\"}");
        Assert.Equal(
            new Rejection(RejectionCode.BadValue, $"'sketch' is '{new string('A', 40)}', expected base64 of at most 128 bytes."),
            EventLine.Refused(EventLine.Of("message.sent", "{\"sketch\":\"" + Convert.ToBase64String(new byte[129]) + "\"}")));
    }

    [Fact]
    public void When_something_was_seen_is_a_time_like_any_other()
    {
        Assert.Equal(
            new Rejection(RejectionCode.BadTime, "'seen_at' is 'today', expected an RFC 3339 time such as 2026-05-03T08:00:00.123Z."),
            EventLine.Refused(EventLine.Of("comment.created", """{"seen_at":"today"}""")));
        Assert.Equal(RejectionCode.TimeOutOfRange, EventLine.Refused(EventLine.Of("comment.created", """{"seen_at":"1999-01-01T00:00:00Z"}""")).Code);
    }

    [Fact]
    public void Name_and_bio_together_have_the_limit_of_a_text()
    {
        var (name, bio) = (new string('n', 40_000), new string('b', 25_536));

        EventLine.Read("account.updated", $$"""{"name":"{{name}}","bio":"{{bio[1..]}}"}""");
        Assert.Equal(
            new Rejection(RejectionCode.TextTooLong, "'name and bio' has 65537 bytes in UTF-8, expected at most 65536."),
            EventLine.Refused(EventLine.Of("account.updated", $$"""{"name":"{{name}}","bio":"{{bio}}"}""")));
    }

    [Theory]
    [InlineData("account.registered", "{\"invited_by\":\"#\"}", 128)]
    [InlineData("account.registered", "{\"name_class\":\"#\"}", 256)]
    [InlineData("post.created", "{\"topic\":\"#\"}", 256)]
    [InlineData("post.created", "{\"repost_of\":\"#\"}", 256)]
    [InlineData("comment.created", "{\"parent\":\"#\"}", 256)]
    [InlineData("post.created", "{\"post\":\"#\"}", 256)]
    [InlineData("follow.added", "{\"to\":\"#\"}", 128)]
    [InlineData("session.started", "{\"client\":{\"device\":\"#\"}}", 256)]
    [InlineData("report.filed", "{\"target\":{\"account\":\"#\"}}", 128)]
    public void Identifiers_inside_the_data_have_limits_too(string type, string data, int longest)
    {
        var id = new string('a', longest);

        EventLine.Read(type, data.Replace("#", id, StringComparison.Ordinal));
        Assert.Equal(
            RejectionCode.BadIdentifier,
            EventLine.Refused(EventLine.Of(type, data.Replace("#", id + "a", StringComparison.Ordinal))).Code);
    }
}
