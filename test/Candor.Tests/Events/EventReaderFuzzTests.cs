using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderFuzzTests
{
    private const int Mutations = 40_000;

    private static readonly string[] Good =
    [
        EventLine.Of(
            "post.created",
            """{"post":"p","title":"T","text":"\ud83d\ude00 a\"b\n中文","tags":["a","b"],"composed_ms":1.5,"client":{"device":"d"}}"""),
        EventLine.Of(
            "comment.created",
            """{"\u0063omment":"c","post":"p","to":"b","text":"\\\u4e2d","pasted":true,"media":[{"id":"m"}]}"""),
        EventLine.Of("signal.provided", """{"about":{"account":"b"},"name":"x.automation","score":2.5e-1,"class":"yes"}"""),
        EventLine.Of("signal.provided", """{"about":{"account":"b"},"name":"x.automation","detector":"acme \u753b","version":3.1,"score":1}"""),
        EventLine.Of("finding.reviewed", """{"about":{"account":"b"},"detector":"acme","version":"1","outcome":"right"}"""),
        EventLine.Of("message.sent", """{"surface":"group","recipients":12,"length":40,"lang":"zh-Hans","sketch":"AAECAwQF"}"""),
        EventLine.Of(
            "post.created", """{"repost_of":"q","topic":"t","tags":["#a","\u4e2d"],"links":["https://a.example/",1,{}],"mentions":["b",[]]}"""),
        EventLine.Of("comment.created", """{"parent":"c","seen_at":"2026-05-03T07:00:00Z","links":[],"mentions":["b"]}"""),
        EventLine.Of("account.registered", """{"kind":"brand","name_class":"word","invited_by":"b"}"""),
        EventLine.Of("account.updated", """{"name":"B","bio":"\ud83d\ude00 bio"}"""),
        "{\"data\":{\"target\":{\"post\":\"p\"}}," + EventLine.Start[1..] + "\"type\":\"report.filed\"}",
    ];

    private static readonly string[] WithDetails =
    [
        EventLine.Of(
            "post.created",
            """{"post":"p\u0041","media":[{"id":"m","provenance":{"aigc":{"label":"1","producer":"x"},"c2pa":{"status":"trusted","source_type":"http:\/\/x/trainedAlgorithmicMedia"},"removed":true}},7,[{}]]}"""),
        EventLine.Of("post.edited", """{"post":"p","media":[{"provenance":{"\u0061igc":{"label":2},"iptc":{"source_type":"compositeSynthetic"}}}],"declared":"edited"}"""),
        EventLine.Of("post.curated", """{"post":"p","class":"informative","quality":0.75}"""),
        EventLine.Of("report.filed", """{"target":{"account":"b","post":"p"},"reason":"sp\u0061m"}"""),
        EventLine.Of("signal.provided", """{"about":{"account":"b","post":"p"},"name":"image.ai_generated","class":"failed"}"""),
    ];

    private static readonly string[] Pieces =
    [
        "\\ud800", "\\udc00", "\\u", "\\", "\"", "{", "}", "[", "]", ",", ":", "null", "-", "1e400", "\0", "\ufeff", "\u0085", "😀", "/*",
        "NaN", "\"id\":\"x\",",
    ];

    [Fact]
    public void No_mutation_of_a_line_throws_and_what_is_taken_is_json()
    {
        var random = new Random(20260503);
        var reader = new EventReader(EventLine.Hash);
        Event e = default;
        var (taken, refused) = (0, new HashSet<RejectionCode>());
        for (var i = 0; i < Mutations; i++)
        {
            var line = Mutate(Encoding.UTF8.GetBytes(Good[i % Good.Length]), random);
            if (reader.TryRead(line, ref e, out var rejection))
            {
                taken++;
                Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind);
                Assert.Equal(RejectionCode.None, rejection.Code);
            }
            else
            {
                refused.Add(rejection.Code);
                Assert.NotEqual(RejectionCode.None, rejection.Code);
                Assert.InRange(rejection.Reason.Length, 10, 200);
            }
        }

        // The mutations reach both sides, and many of the reasons.
        Assert.InRange(taken, Mutations / 20, Mutations * 19 / 20);
        Assert.True(refused.Count >= 10, string.Join(", ", refused));
    }

    [Fact]
    public void Whoever_reads_details_takes_the_same_lines_for_the_same_events()
    {
        var random = new Random(20260427);
        var (plain, detailed) = (new EventReader(EventLine.Hash), new EventReader(EventLine.Hash) { ReadsDetails = true });
        Event first = default, second = default;
        var (taken, words, files) = (0, 0, 0);
        string[] all = [.. WithDetails, .. WithDetails, .. Good];
        for (var i = 0; i < Mutations; i++)
        {
            var line = Mutate(Encoding.UTF8.GetBytes(all[i % all.Length]), random);
            var accepted = plain.TryRead(line, ref first, out var without);
            Assert.Equal(accepted, detailed.TryRead(line, ref second, out var with));
            Assert.Equal(without, with);
            if (!accepted) continue;
            Assert.True(MemoryMarshal.AsBytes(new ReadOnlySpan<Event>(in first)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<Event>(in second))), Encoding.UTF8.GetString(line));
            Assert.True(plain.Content.IsEmpty && plain.Word.Length == 0 && plain.Quality == 0 && plain.Files.Generator is null && !plain.HasFailed);
            Assert.Equal((plain.Files.Media, plain.Files.Finding, first.Files), (detailed.Files.Media, detailed.Files.Finding, detailed.Files.Finding));
            Assert.InRange(Encoding.UTF8.GetByteCount(detailed.Word), 0, EventReader.MaxWordBytes);
            (taken, words, files) = (taken + 1, words + (detailed.Word.Length > 0 ? 1 : 0), files + detailed.Files.Media);
        }

        Assert.True(taken > Mutations / 20 && words > 1000 && files > 1000, $"{taken} taken, {words} words, {files} files");
    }

    [Fact]
    public void Every_beginning_of_a_line_is_refused_and_nothing_is_read_past_its_end()
    {
        var reader = new EventReader(EventLine.Hash);
        Event e = default;
        foreach (var whole in Good.Select(Encoding.UTF8.GetBytes))
        {
            for (var length = 0; length < whole.Length; length++)
            {
                // The rest of the line lies behind the span: a reader that looked past its end would take the event.
                Assert.False(reader.TryRead(whole.AsSpan(0, length), ref e, out _));
            }

            Assert.True(reader.TryRead(whole, ref e, out _));
        }
    }

    [Fact]
    public void What_is_taken_agrees_with_a_json_document()
    {
        var random = new Random(17);
        var reader = new EventReader(EventLine.Hash);
        Event e = default;
        var compared = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var line = Mutate(Encoding.UTF8.GetBytes(Good[i % 2]), random);
            if (!reader.TryRead(line, ref e, out _) || e.Type != EventType.CommentCreated)
            {
                continue;
            }

            var root = JsonDocument.Parse(line).RootElement;
            var text = root.GetProperty("data").TryGetProperty("text", out var member) ? member.GetString() ?? string.Empty : string.Empty;
            Assert.Equal(text, reader.Text.ToString());
            Assert.Equal(root.GetProperty("subject").GetString(), Encoding.UTF8.GetString(reader.Subject));
            Assert.Equal(root.GetProperty("id").GetString(), Encoding.UTF8.GetString(reader.Id));
            Assert.Equal(EventLine.Account(root.GetProperty("subject").GetString()!), e.Account);
            compared++;
        }

        Assert.True(compared > 1000, $"{compared} compared");
    }

    private static byte[] Mutate(byte[] line, Random random)
    {
        for (var changes = random.Next(1, 3); changes > 0 && line.Length > 0; changes--)
        {
            var at = random.Next(line.Length);
            switch (random.Next(6))
            {
                case 0:
                    line[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    line[at] = (byte)random.Next(256);
                    break;
                case 2:
                    line = random.Next(8) == 0 ? line[..at] : line;
                    break;
                case 3:
                    line = [.. line[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. line[at..]];
                    break;
                case 4:
                    line = [.. line[..at], .. line[Math.Min(line.Length, at + random.Next(1, 20))..]];
                    break;
                default:
                    var from = random.Next(line.Length);
                    line = [.. line[..at], .. line[from..Math.Min(line.Length, from + 12)], .. line[at..]];
                    break;
            }
        }

        return line;
    }
}
