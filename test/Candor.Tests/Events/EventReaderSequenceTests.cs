using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderSequenceTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("007", 7)]
    [InlineData("2147483648", 2147483648)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\\u0031", 1)]
    public void A_producers_number_is_read(string sequence, long expected)
    {
        var e = Read($"\"sequence\":\"{sequence}\",\"sequencetype\":\"Integer\"");

        Assert.Equal((expected, EventLine.Keys.Source("/app"u8)), (e.Sequence, e.Source));
    }

    [Fact]
    public void Wherever_it_stands() =>
        Assert.Equal(3, EventLine.Read("{\"sequencetype\":\"Integer\",\"sequence\":\"3\"," + EventLine.Start[1..] + "\"data\":{},\"type\":\"post.created\"}", out _).Sequence);

    [Theory]
    [InlineData("\"sequence\":\"5\"")]
    [InlineData("\"sequence\":\"01J9Z3K4\",\"sequencetype\":\"ULID\"")]
    [InlineData("\"sequence\":{},\"sequencetype\":7")]
    [InlineData("\"sequencetype\":\"Integer\"")]
    [InlineData("\"sequence\":null,\"sequencetype\":\"Integer\"")]
    public void What_is_not_said_to_be_a_number_is_none(string members) =>
        Assert.Equal((0, 0UL), (Read(members).Sequence, Read(members).Source));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"-1\"", "-1")]
    [InlineData("\"+1\"", "+1")]
    [InlineData("\"1.0\"", "1.0")]
    [InlineData("\" 1\"", " 1")]
    [InlineData("\"9223372036854775808\"", "9223372036854775808")]
    [InlineData("\"01J9Z3K4\"", "01J9Z3K4")]
    public void A_number_that_is_none_is_refused(string sequence, string shown) => Assert.Equal(
        new Rejection(RejectionCode.BadValue, $"'sequence' is '{shown}', expected a whole number from 1 to 9223372036854775807."),
        EventLine.Refused(Line($"\"sequence\":{sequence},\"sequencetype\":\"Integer\"")));

    [Fact]
    public void So_is_one_of_another_type_or_given_twice()
    {
        Assert.Equal(
            new Rejection(RejectionCode.WrongType, "'sequence' is a number, expected a string."), EventLine.Refused(Line("\"sequence\":5,\"sequencetype\":\"Integer\"")));
        Assert.Equal(
            new Rejection(RejectionCode.MemberRepeated, "'sequence' is given twice, expected once."),
            EventLine.Refused(Line("\"sequence\":\"5\",\"sequence\":\"6\"")));
    }

    [Fact]
    public void Reading_it_allocates_nothing()
    {
        var (reader, e, line) = (new EventReader(EventLine.Hash), default(Event), Encoding.UTF8.GetBytes(Line("\"sequence\":\"5\",\"sequencetype\":\"Integer\"")));
        Assert.True(reader.TryRead(line, ref e, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) reader.TryRead(line, ref e, out _);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Event Read(string members) => EventLine.Read(Line(members), out _);

    private static string Line(string members) => EventLine.Start + members + ",\"type\":\"post.created\",\"data\":{}}";
}
