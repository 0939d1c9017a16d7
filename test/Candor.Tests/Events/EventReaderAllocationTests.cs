using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderAllocationTests
{
    private const int Reads = 10_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reading_an_event_allocates_nothing(bool details)
    {
        byte[][] lines =
        [
            Line("post.created", """{"post":"p","title":"T","text":"中文 abc","tags":["a"],"client":{"kind":"app","device":"d"}}"""),
            Line("post.created", """{"repost_of":"q","topic":"t","tags":["#Ä","中文"],"links":["https://a.example/1"],"mentions":["b","c"]}"""),
            Line("comment.created", """{"parent":"c","seen_at":"2026-05-03T07:00:00Z","mentions":["\u0062"]}"""),
            Line("reaction.added", """{"post":"p","kind":"repost"}"""),
            Line("post.created", """{"\u0070ost":"\u0070","text":"\ud83d\ude00 a\"b\n", "lang":"zh"}"""),
            Line("comment.created", "{\"text\":\"" + string.Concat(Enumerable.Repeat("\\u4e2d", 5000)) + "\"}"),
            Line("comment.created", """{"comment":"c","post":"p","to":"b","client":{"app":"a","network":"n","x":1}}"""),
            Line("account.registered", """{"kind":"brand","name_class":"word","invited_by":"b"}"""),
            Line("account.updated", """{"declared_automation":"assisted","name":"B","bio":"写字的人"}"""),
            Line("message.sent", """{"conversation":"k","surface":"group","recipients":12,"length":40,"sketch":"AAECAwQF"}"""),
            Line("report.filed", """{"target":{"account":"b","post":"p"}}"""),
            Line("signal.provided", """{"about":{"account":"b"},"name":"x.automation","class":"yes"}"""),
            Line("signal.provided", """{"score":0.5}"""),
            Line("signal.provided", """{"detector":"acme","version":3.1,"name":"x.automation","score":0.5}"""),
            Line("finding.reviewed", """{"about":{"account":"b"},"detector":"\u0061","version":"1","outcome":"right"}"""),
            Line("post.created", """{"media":[{"provenance":{"aigc":{"label":"1","producer":"x"},"c2pa":{"status":"valid","source_type":"trainedAlgorithmicMedia"}}}]}"""),
            Line("post.pinned", """{"x":[1,2,{"y":null}]}"""),
        ];
        if (details) lines = [.. lines.Where(line => line.AsSpan().IndexOf("signal.provided"u8) < 0)]; // the names of findings are words, and kept
        var reader = new EventReader(EventLine.Hash) { ReadsDetails = details };
        var ids = new EventIdSet();
        Event e = default;
        Read(lines.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(Reads);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(bytes < Reads, $"{bytes} bytes in {Reads} reads");

        static byte[] Line(string type, string data) => Encoding.UTF8.GetBytes(EventLine.Of(type, data));

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
