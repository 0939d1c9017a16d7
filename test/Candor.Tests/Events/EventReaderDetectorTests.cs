using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public sealed class EventReaderDetectorTests
{
    [Theory]
    [InlineData("\"detector\":\"acme\",\"version\":\"3.1\"", "acme", "3.1")]
    [InlineData("\"version\":\"3.1\",\"detector\":\"acme\"", "acme", "3.1")]
    [InlineData("\"detector\":\"\\u0061cme\",\"version\":3.1", "acme", "3.1")] // a number is taken as it is written
    [InlineData("\"detector\":\"acme\"", "acme", "")]
    [InlineData("\"detector\":\"acme\",\"detector\":\"other\",\"version\":\"1\",\"version\":null", "other", "")]
    [InlineData("\"detector\":null,\"version\":\"1\"", "", "1")]
    [InlineData("\"detector\":{\"name\":\"acme\"},\"version\":[1]", "", "")]
    [InlineData("\"detector\":true,\"version\":false", "", "")]
    [InlineData("\"detector\":\"a\\u0007\",\"version\":\"\\u0085\"", "", "")]
    public void A_finding_may_name_its_detector_and_version(string members, string detector, string version)
    {
        foreach (var type in new[] { "signal.provided", "finding.reviewed" })
        {
            var (e, reader) = Read(type, members);

            Assert.Equal((detector, version), (Encoding.UTF8.GetString(reader.Detector), Encoding.UTF8.GetString(reader.DetectorVersion)));
            Assert.Equal(detector.Length == 0 ? 0 : EventLine.Keys.Detector(Encoding.UTF8.GetBytes(detector), Encoding.UTF8.GetBytes(version)), e.Detector);
        }
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(5000, false)]
    public void A_name_has_at_most_128_characters(int length, bool isTaken)
    {
        var name = string.Concat(Enumerable.Repeat("画", length));
        var (e, reader) = Read("signal.provided", $"\"detector\":\"{name}\",\"version\":\"{name}\"");

        Assert.Equal(isTaken, e.Detector != 0);
        Assert.Equal(isTaken ? name : "", Encoding.UTF8.GetString(reader.DetectorVersion));
    }

    [Fact]
    public void A_name_and_a_version_do_not_run_together() =>
        Assert.NotEqual(Read("signal.provided", "\"detector\":\"a\",\"version\":\"bc\"").Event.Detector, Read("signal.provided", "\"detector\":\"ab\",\"version\":\"c\"").Event.Detector);

    [Fact]
    public void Only_findings_and_reviews_have_a_detector() => Assert.Equal(0UL, Read("post.created", "\"detector\":\"acme\",\"version\":\"1\"").Event.Detector);

    [Theory]
    [InlineData("\"outcome\":\"right\"", 1f)]
    [InlineData("\"outcome\":\"wrong\"", 0f)]
    [InlineData("\"outcome\":\"unsure\"", float.NaN)]
    [InlineData("\"class\":\"yes\",\"score\":1", float.NaN)]
    public void A_review_says_whether_a_finding_was_right(string members, float expected)
    {
        var (e, _) = Read("finding.reviewed", "\"about\":{\"account\":\"b\"}," + members);

        Assert.Equal((EventType.FindingReviewed, EventLine.Account("b"), expected), (e.Type, e.Target, e.Score));
    }

    private static (Event Event, EventReader Reader) Read(string type, string members)
    {
        var reader = new EventReader(EventLine.Hash);
        Event e = default;
        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(EventLine.Of(type, "{" + members + "}")), ref e, out var rejection), rejection.Reason);
        return (e, reader);
    }
}
