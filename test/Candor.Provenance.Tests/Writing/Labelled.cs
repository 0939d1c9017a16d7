using Candor.Provenance.Aigc;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>Labels files and reads them back.</summary>
internal static class Labelled
{
    /// <summary>What a producer writes.</summary>
    public static AigcLabel New { get; } = new() { Label = "1", ContentProducer = "producer", ProduceID = "p-7" };

    /// <summary>What a platform writes.</summary>
    public static AigcLabel Platform { get; } = new() { Label = "1", ContentPropagator = "platform", PropagateID = "note-9", ReservedCode2 = "" };

    public static (LabelWriting Result, byte[] Target) Write(byte[] source, AigcLabel? label = null, LabelOptions? options = null)
    {
        using var target = new MemoryStream();
        var result = LabelWriter.Write(new MemoryStream(source), target, label ?? New, options);
        Assert.Equal(result.IsDone, target.Length > 0);
        return (result, target.ToArray());
    }

    public static byte[] Without(byte[] file, int place, int length) => [.. file[..place], .. file[(place + length)..]];

    /// <summary>Writes a producer's label and then a platform's, twice: there is one label, of both.</summary>
    public static byte[] Twice(byte[] source, string? name = null)
    {
        var (first, labelled) = Write(source, New, new() { FileName = name });
        var (second, spread) = Write(labelled, Platform, new() { FileName = name });
        var (third, again) = Write(spread, Platform, new() { FileName = name });

        Assert.Equal((LabelOutcome.Written, LabelOutcome.Updated, LabelOutcome.Updated), (first.Outcome, second.Outcome, third.Outcome));
        Assert.Equal(spread, again);
        var found = Make.Inspect(again, name: name).Aigc;
        Assert.Equal((first.Place, AigcGrade.Compliant, 0), (found.Place, found.Grade, found.OtherPlaces.Count));
        Assert.Equal(New with { ReservedCode1 = "", ReservedCode2 = "", ContentPropagator = "platform", PropagateID = "note-9" }, found.Label);
        return again;
    }
}
