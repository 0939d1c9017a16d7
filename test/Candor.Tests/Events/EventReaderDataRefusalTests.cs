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
    public void A_number_out_of_range_is_refused(string type, string member, string reason) =>
        Assert.Equal(
            new Rejection(RejectionCode.BadValue, reason),
            EventLine.Refused(EventLine.Of(type, "{" + member + "}")));

    [Theory]
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
