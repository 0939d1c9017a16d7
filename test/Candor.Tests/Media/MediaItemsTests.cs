using System.Text;
using System.Text.Json;
using Candor.Cli.Media;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Media;

public sealed class MediaItemsTests
{
    private static readonly int[] Other = [1];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":[{"media":[{"id":"a"}]}]}""")]
    [InlineData("""{"media":[{"id":"a"}]}""")]
    [InlineData("""{"data":{"media":{"id":"a"}}}""")]
    [InlineData("""{"data":{"media":[1,"a",null,[{"id":"a"}]]}}""")]
    [InlineData("""{"data":{"x":{"media":[{"id":"a"}]}}}""")]
    public void Only_objects_in_the_list_of_the_data_are_media(string line) => Assert.Empty(Of(line));

    [Fact]
    public void An_item_is_known_by_its_id_and_digest_wherever_they_stand()
    {
        const string Line = """{"data":{"text":"{","media":[{"x":{"id":"no"},"sha256":"AB","i\u0064":"m\u0031"},{}]},"id":"e"}""";

        var items = Of(Line);

        Assert.Equal(("m1", "AB", false, true), (items[0].Id, items[0].Digest, items[0].IsEmpty, items[0].Provenance.Count == 0));
        Assert.Equal((null, null, true), (items[1].Id, items[1].Digest, items[1].IsEmpty));
        Assert.Equal("\"x\"", Line.Substring(items[0].Start, 3));
        Assert.Equal('}', Line[items[1].Start]);
    }

    [Theory]
    [InlineData("""{"old":[1,{"a":"}"}]}""")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("-1.5e3")]
    public void Where_a_provenance_stands_is_known(string old)
    {
        var line = "{\"data\":{\"media\":[{\"provenance\" : " + old + " ,\"id\":\"a\"}]}}";

        var (start, end) = Assert.Single(Assert.Single(Of(line)).Provenance);

        Assert.Equal(old, line[start..end]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"data":{"media":[{"id":"a"}]}} {}""")]
    [InlineData("""{"data":{"media":[{"id":"a"}""")]
    public void What_is_no_object_is_a_fault(string line) => Assert.ThrowsAny<JsonException>(() => Of(line));

    [Theory]
    [InlineData("""{"data":{"media":[{"id":"\ud800"}]}}""")]
    [InlineData("""{"data":{"media":[{"\ud800":1,"id":"m1"}]}}""")]
    public void Half_a_character_is_a_fault(string line) => Assert.Throws<InvalidOperationException>(() => Of(line));

    [Fact]
    public void Whatever_stands_around_them_all_items_are_found() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>[]>().ToArbitrary(), ids =>
        {
            var line = JsonSerializer.Serialize(new { id = "e", data = new { post = "p", media = ids.Select(id => new { kind = "image", id = id.Get, more = new { media = Other } }), text = "t" } });
            return Of(line).Select(item => item.Id).SequenceEqual(ids.Select(id => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(id.Get))));
        }).QuickCheckThrowOnFailure();

    private static List<MediaItem> Of(string line) => MediaItems.Of(Encoding.UTF8.GetBytes(line));
}
