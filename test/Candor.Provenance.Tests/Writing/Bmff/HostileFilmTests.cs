using System.Buffers.Binary;
using Candor.Provenance.Writing;
using Candor.Provenance.Writing.Bmff;
using Xunit;
using static Candor.Provenance.Tests.MakeFilm;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Writing.Bmff;

public sealed class HostileFilmTests
{
    [Fact]
    public void Films_that_cannot_be_followed_are_refused()
    {
        Assert.Equal(LabelOutcome.Broken, Outcome(Film("ftyp mdat")));
        Assert.Equal(LabelOutcome.Broken, Outcome([.. Film("ftyp mdat moov"), .. Box("moov")]));
        Assert.Equal(LabelOutcome.Broken, Outcome([.. Film("ftyp mdat moov"), .. Make.Big(500), .. "free"u8]));
        Assert.Equal(LabelOutcome.Broken, Outcome([.. Film("ftyp moov mdat"), 0, 0, 0, 4, .. "free"u8]));
        Assert.Equal(LabelOutcome.Broken, Outcome(Film("ftyp moov mdat", [[0, 0, 0, 1, .. "udta"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]])));
        Assert.Equal(LabelOutcome.Unsupported, Outcome(Film("ftyp mdat moov", [Box("cmov", new byte[20])])));
    }

    [Theory]
    [InlineData("ftyp moov mdat", LabelOutcome.Broken)]
    [InlineData("ftyp mdat moov", LabelOutcome.Written)]
    public void A_table_that_is_shorter_than_it_says_is_only_in_the_way_if_it_must_be_followed(string order, LabelOutcome outcome)
    {
        var film = Film(order);
        film[film.AsSpan().IndexOf("stco"u8) + 8] = 0xFF;

        Assert.Equal(outcome, Outcome(film));
    }

    [Fact]
    public void Boxes_too_deep_in_each_other_are_refused()
    {
        var deep = Box("udta");
        for (var depth = 0; depth < 100; depth++) deep = Box("udta", deep);

        Assert.Equal(LabelOutcome.Broken, Outcome(Film("ftyp moov mdat", [deep])));
    }

    [Fact]
    public void Too_many_boxes_are_refused() =>
        Assert.Equal(LabelOutcome.Broken, Outcome(Film("ftyp moov mdat", [[.. Enumerable.Repeat(Box("free"), 200_000).SelectMany(box => box)]])));

    [Fact]
    public void Tables_longer_than_a_block_are_refused() => Assert.Equal(
        LabelOutcome.Broken,
        Labelled.Write(Film("ftyp moov mdat", [Box("trak", Box("mdia", Box("minf", Box("stbl", Box("stco", new byte[5000])))))]), options: new() { Limits = new() { BlockBytes = 4096 } }).Result.Outcome);

    [Fact]
    public void A_place_behind_the_file_cannot_be_followed_and_stays_as_it_is()
    {
        var film = Film("ftyp moov mdat");
        BinaryPrimitives.WriteUInt32BigEndian(film.AsSpan(film.AsSpan().IndexOf("stco"u8) + 12), 0xFFFF_FF00);

        Assert.Equal("ftyp free mdat moov", Order(Labelled.Write(film).Target));
    }

    [Fact]
    public void Broken_films_are_written_without_an_exception()
    {
        var random = new Random(20250901);
        byte[][] films =
        [
            Film("ftyp moov free:30 mdat", [Box("udta", MetaWithKey("own", "x"u8.ToArray()))]),
            Film("ftyp moov mdat", [Box("udta", MetaWithKey("AIGC", Make.Latin(Make.Label)), Box("\u00A9cmt", [0, 1, 0, 0, 65]))], "saio"),
            FragmentTests.Fragments(),
        ];
        foreach (var film in films)
        {
            for (var round = 0; round < 1000; round++)
            {
                byte[] broken = random.Next(4) == 0 ? film[..random.Next(1, film.Length)] : [.. film];
                for (var count = random.Next(1, 5); count > 0; count--) broken[random.Next(broken.Length)] = (byte)(random.Next(2) == 0 ? random.Next(256) : random.Next(4) * 85);
                Labelled.Write(broken, Labelled.Platform);
            }
        }
    }

    private static LabelOutcome Outcome(byte[] film) => Labelled.Write(film).Result.Outcome;

    [Fact]
    public void A_table_beyond_the_limit_is_a_limit_and_no_fault()
    {
        var film = Film("ftyp moov mdat", [Box("trak", Box("mdia", Box("minf", Box("stbl", Box("stco", new byte[5000])))))]);

        Assert.Equal("beyond the limits", Labelled.Write(film, options: new() { Limits = new() { BlockBytes = 4096 } }).Result.Reason);
    }

    [Fact]
    public void Of_several_labels_none_is_planned()
    {
        var label = Box("\u00A9cmt", [0, 0, 0, 0, .. Make.Latin($"{{\"AIGC\":{Make.Label}}}")]);
        label[9] = (byte)(label.Length - 12);
        var film = Film("ftyp moov mdat", [Box("udta", label, label), Box("trak", Box("mdia", Box("minf", Box("stbl", Box("stco", new byte[4 << 20])))))]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(film, Labelled.Platform).Result.Outcome);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    [Fact]
    public void A_place_moves_by_all_that_comes_before_it()
    {
        Splice[] changes = [.. Enumerable.Range(0, 300).Select(number => new Splice(number * 7919 % 1000, number % 3, new byte[number % 5]))];
        var shift = new BmffShift(changes);

        for (var place = 0; place < 1100; place++)
        {
            var before = changes.Where(change => place >= change.Place + change.Removed);
            Assert.Equal(place + before.Sum(change => change.Inserted.Length - change.Removed), shift.Moved(place));
        }
    }
}
