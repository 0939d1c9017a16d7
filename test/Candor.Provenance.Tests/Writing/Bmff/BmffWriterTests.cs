using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;
using static Candor.Provenance.Tests.MakeFilm;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Writing.Bmff;

public sealed class BmffWriterTests
{
    private const string Place = "moov/udta/meta (mdta) key AIGC, bare object";

    [Theory]
    [InlineData("ftyp mdat moov")]
    [InlineData("mdat moov")]
    [InlineData("ftyp mdat moov uuid:20")]
    public void Tables_behind_the_data_grow_and_nothing_before_them_changes(string boxes)
    {
        var source = Film(boxes);

        var target = Labelled.Twice(source);

        var movie = source.AsSpan().IndexOf("moov"u8) - 4;
        Assert.Equal(source[..movie], target[..movie]);
        Assert.Equal(Order(source), Order(target));
        Assert.Equal(Media, Chunks(target));
    }

    [Theory]
    [InlineData("ftyp moov mdat", "stco")]
    [InlineData("ftyp moov mdat", "co64")]
    [InlineData("ftyp moov mdat", "saio")]
    [InlineData("ftyp moov uuid:20 mdat", "stco")]
    [InlineData("ftyp moov mdat-to-the-end", "stco")]
    public void Tables_before_the_data_stay_there_and_follow_them(string boxes, string table)
    {
        var source = Film(boxes, table: table);

        var target = Labelled.Twice(source);

        Assert.Equal(Order(source), Order(target));
        Assert.Equal(Media, Chunks(target, table));
        var (before, after) = (source.AsSpan().IndexOf("mdat"u8), target.AsSpan().IndexOf("mdat"u8));
        Assert.Equal(source[before..], target[after..]);
        Assert.Equal(target.Length - source.Length, after - before);
    }

    [Fact]
    public void Data_on_both_sides_of_the_tables_are_followed()
    {
        byte[] Both(int behind) => Film("ftyp before moov mdat", [Track(behind)], others: ("before", Box("mdat", Media)));
        var source = Both(Both(0).AsSpan().LastIndexOf(Media));

        var target = Labelled.Twice(source);

        Assert.Equal("ftyp mdat moov mdat", Order(target));
        Assert.Equal(source.AsSpan().IndexOf(Media), FirstPlace(target.AsSpan().IndexOf("stco"u8)));
        Assert.Equal(target.AsSpan().LastIndexOf(Media), FirstPlace(target.AsSpan().LastIndexOf("stco"u8)));

        int FirstPlace(int table) => BinaryPrimitives.ReadInt32BigEndian(target.AsSpan(table + 12));
    }

    [Theory]
    [InlineData("ftyp moov free:4000 mdat")]
    [InlineData("ftyp free:4000 moov mdat")]
    [InlineData("ftyp moov skip:4000 mdat")]
    public void Padding_gives_way_and_the_data_stay_where_they_are(string boxes)
    {
        var source = Film(boxes);

        var target = Labelled.Twice(source);

        Assert.Equal((source.Length, Order(source)), (target.Length, Order(target)));
        Assert.Equal(Media, Chunks(target));
        Assert.Equal(source.AsSpan().IndexOf("mdat"u8), target.AsSpan().IndexOf("mdat"u8));
    }

    [Fact]
    public void Padding_inside_the_metadata_of_iTunes_gives_way_too()
    {
        var list = Box("ilst", Box("\u00A9nam", Box("data", Make.Big(1), new byte[4], "Title"u8.ToArray())));
        var source = Film("ftyp moov mdat", [Box("udta", Box("meta", new byte[4], Box("hdlr", new byte[8], "mdirappl"u8.ToArray(), new byte[9]), list, Box("free", new byte[2000])))]);

        var target = Labelled.Twice(source);

        Assert.Equal(source.Length, target.Length);
        Assert.Equal(Media, Chunks(target));
        Assert.True(target.AsSpan().IndexOf(list) > 0);
        Assert.Equal(Place, Make.Inspect(target).Aigc.Place);
    }

    [Fact]
    public void Padding_that_fits_to_the_byte_is_used_up()
    {
        var length = Labelled.Write(Film("ftyp mdat moov")).Target.Length - Film("ftyp mdat moov").Length;

        var target = Labelled.Write(Film($"ftyp moov free:{length - 8} mdat")).Target;

        Assert.Equal("ftyp moov mdat", Order(target));
        Assert.Equal(Media, Chunks(target));
        Assert.Equal("ftyp moov free mdat", Order(Labelled.Write(Film($"ftyp moov free:{length - 7} mdat")).Target));
    }

    [Fact]
    public void What_only_looks_like_padding_is_kept()
    {
        var data = Box("free", [.. Enumerable.Repeat((byte)'g', 4000)]);

        var target = Labelled.Write(Film("ftyp moov gps mdat", others: ("gps", data))).Target;

        Assert.True(target.AsSpan().IndexOf(data) > 0);
        Assert.Equal(Media, Chunks(target));
    }

    [Theory]
    [InlineData("ftyp moov mdat")]
    [InlineData("ftyp moov mdat-to-the-end")]
    public void Tables_whose_places_cannot_all_be_followed_go_to_the_end_and_the_data_stay_where_they_are(string boxes)
    {
        var source = Film(boxes, [Box("gps ", new byte[16])]);

        var target = Labelled.Write(source).Target;

        Assert.Equal("ftyp free mdat moov", Order(target));
        Assert.Equal(Media, Chunks(target));
        var (start, end) = (source.AsSpan().IndexOf("moov"u8) + 4, source.AsSpan().IndexOf("mdat"u8) - 4);
        Assert.Equal(new byte[end - start], target[start..end]);
        Assert.Equal(source[(end + 4)..], target[(end + 4)..source.Length]);
        Assert.Equal(Media, Chunks(Labelled.Twice(source)));
    }

    [Fact]
    public void Data_in_other_files_are_not_followed()
    {
        var place = Film("ftyp moov mdat", [Track(0)]).Length - Media.Length;

        var target = Labelled.Write(Film("ftyp moov mdat", [Track(place, here: 0)])).Target;

        Assert.Equal("ftyp moov mdat", Order(target));
        Assert.Equal(Media, Chunks(target));
        Assert.Equal(place, BinaryPrimitives.ReadInt32BigEndian(target.AsSpan(target.AsSpan().LastIndexOf("stco"u8) + 12)));
    }

    [Fact]
    public void The_zero_that_ends_QuickTimes_list_stays_its_end()
    {
        var title = Box("\u00A9nam", [0, 5, 0, 0, .. "Title"u8]);

        var target = Labelled.Twice(Film("ftyp mdat moov", [Box("udta", title, new byte[4])]));

        Assert.Equal(new byte[4], target[^4..]);
        Assert.True(target.AsSpan().IndexOf(title) > 0);
    }

    [Fact]
    public void A_label_joins_the_keys_that_are_there()
    {
        var target = Labelled.Twice(Film("ftyp mdat moov", [Box("udta", MetaWithKey("com.example.own", "mine"u8.ToArray()))]));

        var text = Encoding.Latin1.GetString(target);
        Assert.Equal((1, 1, 1), (Count(text, "keys"), Count(text, "ilst"), Count(text, "com.example.own")));
        Assert.Contains("mine", text, StringComparison.Ordinal);
        Assert.Equal(2, target[target.AsSpan().IndexOf("keys"u8) + 11]);
    }

    [Fact]
    public void An_emptied_key_is_filled_again()
    {
        var target = Labelled.Twice(Film("ftyp mdat moov", [Box("udta", MetaWithKey("AIGC", []))]));

        Assert.Equal(1, target[target.AsSpan().IndexOf("keys"u8) + 11]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Keys_that_are_not_as_many_as_they_say_are_left_alone(byte count)
    {
        var meta = MetaWithKey("own", "mine"u8.ToArray());
        meta[meta.AsSpan().IndexOf("keys"u8) + 11] = count;

        var (result, target) = Labelled.Write(Film("ftyp mdat moov", [Box("udta", meta)]));

        Assert.Equal((LabelOutcome.Written, Place), (result.Outcome, result.Place));
        Assert.True(target.AsSpan().IndexOf(meta) > 0);
    }

    [Fact]
    public void The_vector_is_updated()
    {
        var source = File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", "v.mp4"));

        var (result, _) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, Place, "p-0001", "note-9"), (result.Outcome, result.Place, result.Label?.ProduceID, result.Label?.PropagateID));
    }

    [Theory]
    [InlineData("qt  ", "mov")]
    [InlineData("M4A ", "m4a")]
    [InlineData("isom", "m4v")]
    public void Its_kin_are_labelled_too(string brand, string name)
    {
        byte[] source = [.. Type(brand), .. Film("mdat moov")];

        Assert.Equal((LabelOutcome.Written, name), Labelled.Write(source, options: new() { FileName = $"a.{name}" }).Result is var result ? (result.Outcome, result.Container) : default);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
