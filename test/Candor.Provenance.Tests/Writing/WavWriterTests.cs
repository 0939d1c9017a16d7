using System.Buffers.Binary;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class WavWriterTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void A_label_is_put_behind_the_sound_and_the_sound_is_the_same(int samples)
    {
        var source = Wav(("fmt ", new byte[16]), ("data", [.. Enumerable.Repeat((byte)7, samples)]));

        var target = Labelled.Twice(source);

        Assert.Equal(source[8..], target[8..source.Length]);
        Assert.Equal("AIGC"u8, target.AsSpan(source.Length, 4));
        Assert.Equal(target.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(target.AsSpan(4)));
        Assert.Equal(0, target.Length % 2);
    }

    [Fact]
    public void A_label_before_the_sound_is_updated_there()
    {
        var source = Wav(("fmt ", new byte[16]), ("AIGC", Make.Latin($"{{\"AIGC\":{Make.Label}}}")), ("data", [1, 2, 3, 4]));

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, "RIFF chunk AIGC, wrapped object", "p-1", "platform"), (result.Outcome, result.Place, result.Label?.ProduceID, result.Label?.ContentPropagator));
        Assert.Equal(source[^12..], target[^12..]);
        Assert.Equal(target.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(target.AsSpan(4)));
    }

    [Fact]
    public void A_last_chunk_without_its_even_byte_gets_it()
    {
        var source = Wav(("data", [1, 2, 3]))[..^1];
        source[4]--;

        Assert.Equal(LabelOutcome.Written, Labelled.Write(source).Result.Outcome);
    }

    [Fact]
    public void Broken_sizes_are_refused()
    {
        var source = Wav(("data", [1, 2, 3, 4]));

        Assert.Equal(LabelOutcome.Broken, Labelled.Write(source[..^2]).Result.Outcome);
    }

    [Theory]
    [InlineData("RF64", 6)]
    [InlineData("RF64", 7)]
    [InlineData("BW64", 8)]
    public void Long_sound_has_its_size_in_eight_bytes(string form, int samples)
    {
        var source = Long(form, samples);

        var target = Labelled.Twice(source);

        Assert.Equal(source[..20], target[..20]);
        Assert.Equal(source[28..], target[28..source.Length]);
        Assert.Equal(target.Length - 8, BinaryPrimitives.ReadInt64LittleEndian(target.AsSpan(20)));
    }

    [Fact]
    public void Sound_beyond_four_gigabytes_is_labelled()
    {
        const long Hole = 5L << 30;
        var beginning = Long("RF64", 8)[..^8];
        BinaryPrimitives.WriteInt64LittleEndian(beginning.AsSpan(20), beginning.Length - 8 + Hole);
        BinaryPrimitives.WriteInt64LittleEndian(beginning.AsSpan(28), Hole);
        using var sound = new HoleStream(beginning, Hole, []);
        var plan = new LabelPlan(Labelled.New, updates: false);

        WavWriter.Plan(new(sound, InspectionLimits.Default), plan);

        Assert.False(plan.IsBroken || plan.IsFull);
        Assert.Equal([sound.Length, 20], plan.Splices.Select(splice => splice.Place));
        Assert.InRange(sound.BytesRead, 0, 1000);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(28)]
    public void Long_sound_with_wrong_sizes_is_refused(int place)
    {
        var source = Long("RF64", 8);
        source[place] += 3;

        Assert.False(Labelled.Write(source).Result.IsDone);
    }

    private static byte[] Long(string form, int samples)
    {
        var sizes = new byte[28];
        var source = Wav(("ds64", sizes), ("fmt ", new byte[16]), ("data", [.. Enumerable.Repeat((byte)7, samples)]));
        Make.Latin(form).CopyTo(source, 0);
        BinaryPrimitives.WriteInt64LittleEndian(source.AsSpan(20), source.Length - 8);
        BinaryPrimitives.WriteInt64LittleEndian(source.AsSpan(28), samples);
        source.AsSpan(4, 4).Fill(0xFF);
        source.AsSpan(source.AsSpan().IndexOf("data"u8) + 4, 4).Fill(0xFF);
        return source;
    }

    private static byte[] Wav(params (string Type, byte[] Data)[] chunks)
    {
        var file = Make.Webp(chunks);
        "WAVE"u8.CopyTo(file.AsSpan(8));
        return file;
    }
}
