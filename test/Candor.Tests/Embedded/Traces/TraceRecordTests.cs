using Candor.Embedded.Files;
using Candor.Embedded.Traces;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Tests.Events.Traces;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Embedded.Traces;

public class TraceRecordTests
{
    [Fact]
    public void What_is_read_is_what_was_written()
    {
        for (var i = 0; i < 5000; i++) Assert.Equal(WrittenTrace.Of(MadeTraces.Trace(i), MadeTraces.Parts(i)), Again(MadeTraces.Trace(i), MadeTraces.Parts(i)));
    }

    [Fact]
    public void Every_property_of_a_trace_is_written()
    {
        foreach (var property in typeof(Trace).GetProperties())
        {
            object trace = new Trace { Time = MadeTraces.Start };
            property.SetValue(trace, Some(property.PropertyType));
            Assert.Equal(WrittenTrace.Of((Trace)trace, default), Again((Trace)trace, default));
        }
    }

    [Fact]
    public void Lists_of_any_content_come_back() => Prop.ForAll<uint[], ulong[], byte[]>((words, keys, sketch) =>
    {
        var parts = new TraceParts { Words = words.AsSpan(0, Math.Min(255, words.Length)), Tags = keys, Mentions = keys, Sketch = sketch };
        return WrittenTrace.Of(MadeTraces.Trace(1), parts) == Again(MadeTraces.Trace(1), parts);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2000-01-01T00:00:00Z")]
    [InlineData("2100-12-31T23:59:59.999Z")]
    public void Every_time_that_an_event_may_have_can_be_written(string time)
    {
        var trace = new Trace { Time = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), Sequence = long.MaxValue };

        Assert.Equal(WrittenTrace.Of(trace, default), Again(trace, default));
    }

    [Fact]
    public void A_bare_repost_takes_few_bytes()
    {
        var repost = new Trace { Sequence = 50_000_000, Time = MadeTraces.Start, Account = 1, Post = 2, RepostOf = 3, Language = LanguageCode.Pack("zh"u8), Type = EventType.PostCreated, Surface = Surface.Post };

        Assert.InRange(TraceRecord.Write(repost, default, new byte[500]), 20, 50);
    }

    [Fact]
    public void A_field_of_a_later_version_is_no_nonsense()
    {
        var record = new byte[500];
        var length = TraceRecord.Write(MadeTraces.Trace(1), default, record);
        record[5] |= 0x80;

        Assert.Throws<DamagedStoreException>(() => TraceRecord.Read(record.AsSpan(0, length), (in _, in _) => { }));
    }

    private static object Some(Type type) => type.IsEnum ? Enum.ToObject(type, 1)
        : type == typeof(bool) ? true
        : type == typeof(long) ? MadeTraces.Start
        : Convert.ChangeType(57, type, System.Globalization.CultureInfo.InvariantCulture);

    private static string Again(in Trace trace, in TraceParts parts)
    {
        var to = new byte[TraceRecord.MostBytes(parts)];
        var length = TraceRecord.Write(trace, parts, to);
        Assert.Equal(length, TraceRecord.LengthOf(to));
        var read = "";
        TraceRecord.Read(to.AsSpan(0, length), (in again, in itsParts) => read = WrittenTrace.Of(again, itsParts));
        return read;
    }
}
