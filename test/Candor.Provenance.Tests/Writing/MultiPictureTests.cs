using System.Buffers.Binary;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>A gain map behind the picture is still found by the index of pictures.</summary>
public sealed class MultiPictureTests
{
    private static readonly byte[] Second = [0xFF, 0xD8, 0xFF, 0xFE, 0, 5, .. "map"u8, 0xFF, 0xD9];
    private static readonly byte[] Packet = Make.XmpSegment("<rdf:Description rdf:about=\"\" xmlns:a=\"urn:a\" a:b=\"c\"/>");
    private static readonly byte[] Jfif = "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"u8.ToArray();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_second_picture_is_found_where_the_index_says(bool isPacketBehind, bool isBigEndian)
    {
        var source = Pictures(isPacketBehind, isBigEndian);
        Assert.Equal((source.Length - Second.Length, source.Length - Second.Length), Index(source, isBigEndian));

        var target = Labelled.Twice(source);

        Assert.Equal((target.Length - Second.Length, target.Length - Second.Length), Index(target, isBigEndian));
        Assert.Equal(Second, target[^Second.Length..]);
    }

    [Fact]
    public void A_broken_index_is_left_alone()
    {
        byte[] source = Make.Jpeg((0xE0, Jfif), (0xE2, "MPF\0II*\0\u00FF\u00FF\u00FF\u00FF"u8.ToArray()));

        Assert.Equal(LabelOutcome.Written, Labelled.Write(source).Result.Outcome);
    }

    /// <summary>Where the second picture begins, and how long the first one is.</summary>
    private static (int Place, int Length) Index(byte[] file, bool isBigEndian)
    {
        var header = file.AsSpan().IndexOf("MPF\0"u8) + 4;
        var entries = header + 8 + 2 + 12 + 4;
        return (header + Number(entries + 16 + 8), Number(entries + 4));

        int Number(int at) => isBigEndian ? BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)) : BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
    }

    private static byte[] Pictures(bool isPacketBehind, bool isBigEndian)
    {
        byte[] Build(int place, int length)
        {
            var index = (Marker: (byte)0xE2, Data: Mpf(place, length, isBigEndian));
            return [.. Make.Jpeg(isPacketBehind ? [(0xE0, Jfif), index, (0xE1, Packet)] : [(0xE0, Jfif), (0xE1, Packet), index]), .. Second];
        }

        var file = Build(0, 0);
        var length = file.Length - Second.Length;
        return Build(length - file.AsSpan().IndexOf("MPF\0"u8) - 4, length);
    }

    private static byte[] Mpf(int place, int length, bool isBigEndian)
    {
        byte[] Four(int number) => isBigEndian ? Make.Big((uint)number) : Make.Little((uint)number);
        byte[] Two(int number) => isBigEndian ? [0, (byte)number] : [(byte)number, 0];
        byte[] tag = isBigEndian ? [0xB0, 2] : [2, 0xB0];
        return
        [
            .. "MPF\0"u8, .. isBigEndian ? "MM"u8 : "II"u8, .. Two(42), .. Four(8), .. Two(1), .. tag, .. Two(7), .. Four(32), .. Four(26), .. Four(0),
            .. Four(0x30000), .. Four(length), .. Four(0), .. Four(0), .. Four(0), .. Four(Second.Length), .. Four(place), .. Four(0),
        ];
    }
}
