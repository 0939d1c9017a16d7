using System.Text;
using Candor.Provenance.Writing;
using Xunit;
using static Candor.Provenance.Tests.MakeFilm;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Writing.Bmff;

/// <summary>A label is updated where it stands, wherever readers find one, before and behind the data.</summary>
public sealed class BmffOldLabelTests
{
    private static readonly byte[] Label = Make.Latin(Make.Label);
    private static readonly byte[] Wrapped = Make.Latin($"{{\"AIGC\":{Make.Label}}}");
    private static readonly byte[] Packet = Make.Xmp($"<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><TC260:AIGC>{Make.Label}</TC260:AIGC></rdf:Description>");
    private static readonly byte[] Uuid = Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC");

    public static TheoryData<string> Places => [.. InMovie.Keys];

    private static Dictionary<string, byte[]> InMovie => new()
    {
        ["moov/udta/meta (mdta) key AIGC, bare object"] = Box("udta", MetaWithKey("AIGC", Label)),
        ["moov/udta/meta (mdta) key com.example.AIGC, bare object"] = Box("udta", MetaWithKey("com.example.AIGC", Label)),
        ["moov/meta (mdta) key AIGC, bare object"] = Box("meta", KeyBoxes("AIGC", Label)),
        ["moov/trak/udta/meta (mdta) key AIGC, wrapped object"] = Box("trak", Box("udta", MetaWithKey("AIGC", Wrapped))),
        ["moov/udta/meta ilst ---- AIGC, bare object"] =
            Box("udta", Box("meta", new byte[4], Box("ilst", Box("----", Box("mean", new byte[4], "com.apple.iTunes"u8.ToArray()), Box("name", new byte[4], "AIGC"u8.ToArray()), Box("data", Make.Big(1), new byte[4], Label))))),
        ["moov/udta/meta ilst \u00A9cmt, wrapped object"] = Box("udta", Box("meta", new byte[4], Box("ilst", Box("\u00A9cmt", Box("data", Make.Big(1), new byte[4], Wrapped))))),
        ["moov/udta \u00A9cmt, wrapped object"] = Box("udta", Box("\u00A9cmt", [0, 2, 0, 0, .. "hi"u8, 0, (byte)Wrapped.Length, 1, 2, .. Wrapped])),
        ["moov/udta box AIGC, bare object"] = Box("udta", Box("AIGC", Label), Box("name", "x"u8.ToArray())),
        ["moov/udta box aigc AIGC, wrapped object"] = Box("udta", Box("aigc", new byte[4], Wrapped)),
        ["moov/udta XMP_, element TC260:AIGC (raw quotes), bare object"] = Box("udta", Box("XMP_", Packet)),
        ["moov/uuid box XMP, element TC260:AIGC (raw quotes), bare object"] = Box("uuid", Uuid, Packet),
        ["moov/udta/meta/uuid box XMP, element TC260:AIGC (raw quotes), bare object"] = Box("udta", Box("meta", new byte[4], Box("uuid", Uuid, Packet))),
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Before_and_behind_the_data(string place)
    {
        foreach (var order in (string[])["ftyp moov mdat", "ftyp mdat moov", "ftyp moov free:4000 mdat"])
        {
            var source = Film(order, [InMovie[place]]);
            Assert.Equal(place, Make.Inspect(source).Aigc.Place);

            var target = Updated(source);

            Assert.Equal((order.Replace(":4000", "", StringComparison.Ordinal)), (Order(target)));
            Assert.Equal(Media, Chunks(target));
        }
    }

    [Theory]
    [InlineData("ftyp label moov mdat")]
    [InlineData("ftyp moov label mdat")]
    [InlineData("ftyp moov mdat label")]
    [InlineData("ftyp label free:4000 mdat moov")]
    public void In_XMP_beside_the_tables(string order)
    {
        var target = Updated(Film(order, others: ("label", Box("uuid", Uuid, Packet))));

        Assert.Equal(Media, Chunks(target));
    }

    [Fact]
    public void In_XMP_with_padding_nothing_moves()
    {
        var end = Packet.AsSpan().IndexOf("<?xpacket end"u8);
        var source = Film("ftyp label moov mdat", others: ("label", Box("uuid", Uuid, Packet[..end], Make.Latin(new string(' ', 2000)), Packet[end..])));

        var target = Updated(source);

        Assert.Equal(source.Length, target.Length);
        Assert.Equal(source[source.AsSpan().IndexOf("moov"u8)..], target[target.AsSpan().IndexOf("moov"u8)..]);
    }

    [Fact]
    public void In_UTF_16()
    {
        var target = Updated(Film("ftyp moov mdat", [Box("udta", MetaWithKey("AIGC", Encoding.BigEndianUnicode.GetBytes(Make.Label), 2))]));

        Assert.True(target.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes("note-9")) > 0);
    }

    [Fact]
    public void A_text_with_its_length_before_it_keeps_both()
    {
        var target = Updated(Film("ftyp moov mdat", [Box("udta", Box("AIGC", [0, (byte)Label.Length, 0x15, 0xC7, .. Label]))]));

        var at = target.AsSpan().IndexOf("AIGC"u8) + 4;
        Assert.Equal(target.AsSpan(at).IndexOf((byte)'}') + 1 - 4, (target[at] << 8) | target[at + 1]);
        Assert.Equal([0x15, 0xC7], target[(at + 2)..(at + 4)]);
    }

    [Fact]
    public void An_unknown_head_before_the_object_is_not_rewritten() =>
        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(Film("ftyp moov mdat", [Box("udta", Box("AIGC", [9, 9, 9, 9, .. Label]))]), Labelled.Platform).Result.Outcome);

    [Fact]
    public void Of_several_labels_none_is_updated_alone() =>
        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(Film("ftyp moov mdat", [Box("udta", MetaWithKey("AIGC", Label), Box("AIGC", Label))]), Labelled.Platform).Result.Outcome);

    [Fact]
    public void A_shorter_label_gives_its_bytes_to_the_padding()
    {
        var source = Film("ftyp moov free:40 mdat", [Box("udta", MetaWithKey("AIGC", Label))]);

        var target = Updated(source);

        Assert.True(Labelled.Platform.PropagateID!.Length + Labelled.Platform.ContentPropagator!.Length < 27);
        Assert.Equal(source.Length, target.Length);
        Assert.Equal(Media, Chunks(target));
    }

    private static byte[] Updated(byte[] source)
    {
        var (result, target) = Labelled.Write(source, Labelled.Platform);
        var (again, same) = Labelled.Write(target, Labelled.Platform);
        Assert.Equal((LabelOutcome.Updated, "p-1", "platform", "note-9"), (result.Outcome, result.Label?.ProduceID, result.Label?.ContentPropagator, result.Label?.PropagateID));
        Assert.Equal(Make.Inspect(source).Aigc.Place.Replace("raw quotes", "entity-escaped", StringComparison.Ordinal), result.Place);
        Assert.Equal(LabelOutcome.Updated, again.Outcome);
        Assert.Equal(target, same);
        Assert.Empty(Make.Inspect(target).Aigc.OtherPlaces);
        return target;
    }
}
