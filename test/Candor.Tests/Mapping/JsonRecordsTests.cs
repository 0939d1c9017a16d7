using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class JsonRecordsTests
{
    private static readonly string[] Texts = ["one", "a \"quoted\" \\ thing", "{[,]}", "中文 \U0001F600", "", "last"];
    private static readonly string Records = string.Join(", \n", Texts.Select(text =>
        $$"""{ "id": "1", "who": "ada", "at": "2026-03-02T08:00:00Z", "text": {{System.Text.Json.JsonSerializer.Serialize(text)}}, "more": [[{"items": [1]}]] }"""));

    public static TheoryData<string, string> Documents => new()
    {
        { "[" + Records + "]", "" },
        { "\ufeff \n[" + Records + "]\n", "records: data.items" },
        { "{\"data\":{\"before\":[[1,[2]],{\"items\":[3]}],\"items\":[" + Records + "],\"after\":{\"items\":[4]}}}", "records: data.items" },
        { "{\"items\":[5],\"other\":{\"items\":[" + Records + "]}}", "records: [nowhere, other.items]" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Records_are_found_wherever_the_reads_end(string document, string records)
    {
        var expected = Texts.Select(text => text.Length == 0 ? null : text).ToArray();
        for (var buffer = 1; buffer < 70; buffer++)
        {
            var mapped = Mapped.Of(Mapped.Rule("{text: text}", "json", records), document, buffer);

            Assert.Equal(expected, mapped.Values("text"));
            Assert.Equal((6, 0), (mapped.Counts.Records, mapped.Refused.Count));
        }
    }

    [Fact]
    public void One_object_without_a_path_is_one_record() =>
        Assert.Equal(["x"], Mapped.Of(Mapped.Rule("{text: text}", "json"), Mapped.Record("\"text\":\"x\"")).Values("text"));

    [Fact]
    public void Refused_records_have_the_line_they_begin_on()
    {
        var mapped = Mapped.Of(Mapped.Rule("{}", "json"), "[\n" + Mapped.Record("\"a\":1") + ",\n\n{\"id\":\n\"2\"}\n, 17]", 3);

        Assert.Equal([(4, "{\"id\":\n\"2\"}"), (6, "17")], mapped.Refused.Select(refused => (refused.Line, refused.Bytes)));
    }

    [Fact]
    public void A_record_that_is_too_long_is_refused_and_the_next_one_read()
    {
        var document = "[" + Mapped.Record("\"list\":[" + string.Join(',', Enumerable.Repeat("1", 300)) + "]") + "," + Mapped.Record("\"text\":\"x\"") + "]";
        foreach (var buffer in new[] { 1, 7, 64, 4096 })
        {
            var mapped = Mapped.Of(Mapped.Rule("{text: text}", "json"), document, buffer, maxRecordBytes: 200);

            Assert.Equal((RejectionCode.LineTooLong, 200), (mapped.Refused[0].Rejection.Code, mapped.Refused[0].Bytes.Length));
            Assert.Equal(["x"], mapped.Values("text"));
        }
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}", "", "line 2: the JSON is malformed, or more follows it; one object a line is 'format: ndjson'.")]
    [InlineData("[{\"id\":\"1\"},\n{\"id\":", "", "line 2: the JSON is malformed")]
    [InlineData("{\"items\":[]}", "records: posts", "there is no array 'posts' in it, where the mapping has its records.")]
    public void A_document_of_another_form_is_no_document(string document, string records, string message)
    {
        var fault = Assert.Throws<FormatException>(() => Mapped.Of(Mapped.Rule("{}", "json", records), document));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_has_no_records() => Assert.Equal(0, Mapped.Of(Mapped.Rule("{}", "json"), " \n").Counts.Records);

    [Fact]
    public void A_document_much_larger_than_the_buffer_is_read_record_by_record()
    {
        var record = Encoding.UTF8.GetBytes(Mapped.Record("\"text\":\"" + new string('x', 1000) + "\"") + ",\n");
        var document = new byte[1 + (record.Length * 20_000) + 3];
        document[0] = (byte)'[';
        for (var i = 0; i < 20_000; i++) record.CopyTo(document, 1 + (i * record.Length));
        "17]"u8.CopyTo(document.AsSpan(^3..));
        using var folder = new Candor.Tests.Input.TemporaryFolder();
        var path = folder.File("large", document);
        using var mapping = new Candor.Cli.Mapping.EventMapping(Candor.Cli.Mapping.Reading.MapReader.Read(Mapped.Rule("{}", "json"), "m"));
        var events = 0;

        new Candor.Cli.Input.EventFiles([path], 1 << 14).ForEachRecord(
            mapping, (_, _) => events++, (_, _, _) => { }, null, CancellationToken.None);

        Assert.Equal((20_000, 20_001L), (events, mapping.Counts.Records));
    }
}
