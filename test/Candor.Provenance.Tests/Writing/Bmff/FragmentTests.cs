using System.Buffers.Binary;
using Candor.Provenance.Writing;
using Xunit;
using static Candor.Provenance.Tests.MakeFilm;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Writing.Bmff;

/// <summary>Films in fragments: the label goes into the tables that come first, and what counts from the file's beginning follows.</summary>
public sealed class FragmentTests
{
    /// <summary>Two fragments; the first counts from the file's beginning, the second from itself.</summary>
    public static byte[] Fragments(byte[]? beforeMovie = null, byte[][]? inMovie = null)
    {
        byte[] Build(uint first, uint second) =>
        [
            .. Type("iso5"), .. beforeMovie ?? [], .. Box("moov", [Box("mvhd", new byte[100]), Box("mvex", Box("trex", new byte[24])), .. inMovie ?? []]),
            .. Box("sidx", new byte[40]), .. Fragment(Box("tfhd", [0, 0, 0, 1], Make.Big(1), Make.Big(0), Make.Big(first))), .. Fragment(Box("tfhd", [0, 2, 0, 0], Make.Big(1))),
            .. Box("mfra", Box("tfra", [1, 0, 0, 0], Make.Big(1), Make.Big(0x15), Make.Big(2), Entry(first), Entry(second)), Box("mfro", new byte[4], Make.Big(100))),
        ];
        var places = Build(0, 0);
        return Build((uint)places.AsSpan().IndexOf("moof"u8) - 4, (uint)places.AsSpan().LastIndexOf("moof"u8) - 4);
    }

    [Fact]
    public void Places_of_fragments_are_followed()
    {
        var target = Labelled.Twice(Fragments());

        var (first, second) = (target.AsSpan().IndexOf("moof"u8) - 4, target.AsSpan().LastIndexOf("moof"u8) - 4);
        Assert.Equal("ftyp moov sidx moof mdat moof mdat mfra", Order(target));
        Assert.Equal(first, BinaryPrimitives.ReadInt64BigEndian(target.AsSpan(target.AsSpan().IndexOf("tfhd"u8) + 12)));
        var access = target.AsSpan(target.AsSpan().IndexOf("tfra"u8) + 20);
        Assert.Equal((first, second), (BinaryPrimitives.ReadInt64BigEndian(access[8..]), BinaryPrimitives.ReadInt64BigEndian(access[30..])));
        Assert.Equal((1, 6), (access[16], access[21]));
    }

    [Fact]
    public void Padding_gives_way_and_no_fragment_moves()
    {
        var source = Fragments(Box("free", new byte[3000]));

        var target = Labelled.Twice(source);

        Assert.Equal(source.Length, target.Length);
        Assert.Equal(source[source.AsSpan().IndexOf("sidx"u8)..], target[target.AsSpan().IndexOf("sidx"u8)..]);
    }

    [Fact]
    public void Tables_never_go_behind_fragments()
    {
        Assert.Equal(LabelOutcome.Unsupported, Labelled.Write(Fragments(inMovie: [Box("gps ")])).Result.Outcome);
        Assert.Equal(LabelOutcome.Unsupported, Labelled.Write(Fragments(Box("sidx", new byte[40]))).Result.Outcome);
    }

    [Fact]
    public void The_first_segment_alone_is_labelled() => Assert.Equal("ftyp moov", Order(Labelled.Twice([.. Type("iso5"), .. Box("moov", Box("mvex"))])));

    [Fact]
    public void A_segment_without_tables_has_no_place_for_labels() =>
        Assert.Equal(LabelOutcome.Unsupported, Labelled.Write([.. Box("styp", new byte[8]), .. Box("moof"), .. Box("mdat")]).Result.Outcome);

    private static byte[] Fragment(byte[] header) => [.. Box("moof", Box("mfhd", new byte[8]), Box("traf", header, Box("trun", new byte[12]))), .. Box("mdat", new byte[10])];

    /// <summary>The time, the place, and numbers of two bytes each.</summary>
    private static byte[] Entry(uint place) => [0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, .. Make.Big(place), 1, 2, 3, 4, 5, 6];
}
