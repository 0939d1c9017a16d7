using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderAllocationTests
{
    private const int Reads = 10_000;

    [Fact]
    public void Reading_an_event_allocates_nothing()
    {
        byte[][] lines =
        [
            Encoding.UTF8.GetBytes(EventLine.Of("post.created", """{"post":"p","title":"T","text":"中文 abc","tags":["a"],"client":{"kind":"app","device":"d","network":"n","app":"a"}}""")),
            Encoding.UTF8.GetBytes(EventLine.Of("post.created", """{"\u0070ost":"\u0070","text":"\ud83d\ude00 a\"b\n", "lang":"zh"}""")),
            Encoding.UTF8.GetBytes(EventLine.Of("comment.created", "{\"text\":\"" + string.Concat(Enumerable.Repeat("\\u4e2d", 5000)) + "\"}")),
            Encoding.UTF8.GetBytes(EventLine.Of("signal.provided", """{"about":{"account":"b"},"name":"x.automation","score":0.5}""")),
            Encoding.UTF8.GetBytes(EventLine.Of("post.pinned", """{"x":[1,2,{"y":null}]}""")),
        ];
        var reader = new EventReader(EventLine.Hash);
        var ids = new EventIdSet();
        Event e = default;
        Read(lines.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(Reads);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(bytes < Reads, $"{bytes} bytes in {Reads} reads");

        void Read(int times)
        {
            var taken = 0;
            for (var i = 0; i < times; i++)
            {
                taken += reader.TryRead(lines[i % lines.Length], ref e, out _) ? 1 : 0;
                ids.Add(e.Key);
            }

            Assert.Equal(times, taken);
        }
    }
}
