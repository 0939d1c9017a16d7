using Candor.Events;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class CsvTests
{
    private const string Header = "id,who,at,text\n";
    private const string Start = "1,ada,2026-03-02T08:00:00Z,";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\"quoted\"", "quoted")]
    [InlineData("\"a, b\"", "a, b")]
    [InlineData("\"two\nlines\"", "two\nlines")]
    [InlineData("\"two\r\nlines\"", "two\r\nlines")]
    [InlineData("\"say \"\"hi\"\"\"", "say \"hi\"")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"\n\n\"", "\n\n")]
    [InlineData("5\" disk", "5\" disk")]
    [InlineData("\"\"", null)]
    [InlineData("", null)]
    [InlineData(" spaced ", " spaced ")]
    [InlineData("中文，逗号", "中文，逗号")]
    public void A_field_is_read_as_rfc_4180_has_it_wherever_the_reads_end(string field, string? expected)
    {
        foreach (var end in new[] { "\n", "\r\n", "" })
        {
            var content = (Header + Start + field + end).Replace("text\n", "text" + (end == "\r\n" ? "\r\n" : "\n"), StringComparison.Ordinal);
            for (var buffer = 1; buffer < 40; buffer++)
            {
                var mapped = Mapped.Of(Mapped.Rule("{text: text}", "csv"), content, buffer);

                Assert.Equal([expected], mapped.Values("text"));
                Assert.Empty(mapped.Refused);
            }
        }
    }

    [Fact]
    public void Lines_are_counted_through_quoted_fields_and_blank_lines()
    {
        var mapped = Mapped.Of(Mapped.Rule("{text: text}", "csv"), Header + Start + "\"a\nb\nc\"\n\n" + Start.Replace("ada", "") + "late\n");

        Assert.Equal((6, "1,,2026-03-02T08:00:00Z,late"), (Assert.Single(mapped.Refused).Line, mapped.Refused[0].Bytes));
    }

    [Theory]
    [InlineData("1,ada", "The row has 2 fields, expected 4.")]
    [InlineData("1,ada,2026-03-02T08:00:00Z,a,b", "The row has 5 fields, expected 4.")]
    [InlineData("1,ada,2026-03-02T08:00:00Z,\"a\"b", "Field 4 has a quote that does not end, or something after it.")]
    [InlineData("1,ada,2026-03-02T08:00:00Z,\"a", "Field 4 has a quote that does not end, or something after it.")]
    public void A_row_that_is_none_is_refused_and_kept(string row, string reason)
    {
        var refused = Assert.Single(Mapped.Of(Mapped.Rule("{text: text}", "csv"), Header + row).Refused);

        Assert.Equal((RejectionCode.BadRecord, reason, row, 2L), (refused.Rejection.Code, refused.Rejection.Reason, refused.Bytes, refused.Line));
    }

    [Fact]
    public void Delimiter_quote_and_columns_may_be_others()
    {
        var map = Mapped.Rule("{text: the text.html}", "csv", "delimiter: \";\"\nquote: \"'\"\ncolumns: [id, who, at, the text.html]");

        Assert.Equal(["a;'b'"], Mapped.Of(map, "1;ada;2026-03-02T08:00:00Z;'a;''b'''\n").Values("text"));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_also_before_a_quote()
    {
        for (var buffer = 1; buffer < 10; buffer++)
        {
            var mapped = Mapped.Of(Mapped.Rule("{text: text}", "csv"), "\ufeff\"id\",who,at,text\n" + Start + "x", buffer);

            Assert.Equal(["x"], mapped.Values("text"));
        }
    }

    [Fact]
    public void A_row_that_is_too_long_is_refused_and_the_next_one_read()
    {
        var content = Header + Start + "\"" + new string('x', 500) + "\n\"\n" + Start + "short\n";
        foreach (var buffer in new[] { 1, 7, 64, 4096 })
        {
            var mapped = Mapped.Of(Mapped.Rule("{text: text}", "csv"), content, buffer, maxRecordBytes: 100);

            Assert.Equal(["short"], mapped.Values("text"));
            Assert.Equal((RejectionCode.LineTooLong, 100), (mapped.Refused[0].Rejection.Code, mapped.Refused[0].Bytes.Length));
        }
    }

    [Fact]
    public void A_header_that_names_a_column_twice_is_no_header() => Assert.Equal(
        "line 1: the header names the column 'id' twice.",
        Assert.Throws<FormatException>(() => Mapped.Of(Mapped.Rule("{}", "csv"), "id,who,id\n")).Message.Split("records: ")[1]);
}
