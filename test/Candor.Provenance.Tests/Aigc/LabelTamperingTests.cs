using System.Text;
using Candor.Provenance.Aigc;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Aigc;

/// <summary>Labels that were changed, doubled, moved, cut off or emptied.</summary>
public sealed class LabelTamperingTests
{
    public static TheoryData<string> Vectors => ["v-exif.jpg", "v-text.png", "v-xmp.jpg", "v-xmp.png", "v.mp3", "v.mp4", "v.pdf", "v.wav"];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_changed_field_is_read_as_it_is_now(string name)
    {
        var found = Make.Inspect(Replaced(Vector(name), "p-0001", "p-6666"), name: name);
        Assert.Equal("p-6666", found.Aigc.Label?.ProduceID);
        Assert.Equal(name.EndsWith(".png", StringComparison.Ordinal), found.Faults.Any(fault => fault.Contains("check sum", StringComparison.Ordinal)));
        Assert.Equal(["ProduceID: characters"], Make.Inspect(Replaced(Vector(name), "p-0001", "p 0001"), name: name).Aigc.Breaches.Select(breach => breach.ToString()));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_file_that_is_cut_off_is_never_said_to_have_no_label(string name)
    {
        var file = Vector(name);
        for (var length = file.Length - 1; length > file.Length / 8; length -= 7)
        {
            var found = Make.Inspect(file[..length], name: name);
            Assert.True(found.Aigc.Grade != AigcGrade.NotFound, $"{length} of {file.Length} bytes: {found.Aigc.Grade} {string.Join(", ", found.Faults)}");
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_label_whose_bytes_were_wiped_leaves_a_doubt(string name)
    {
        var file = Vector(name);
        var text = Encoding.Latin1.GetString(file);
        var start = text.IndexOf("001191110000000000000010001", StringComparison.Ordinal);
        var (from, to) = (text.LastIndexOf('{', start), text.IndexOf('}', start));
        foreach (var filler in (byte[])[0, (byte)' '])
        {
            byte[] wiped = [.. file];
            wiped.AsSpan(from, to + 1 - from).Fill(filler);
            var found = Make.Inspect(wiped, name: name);
            Assert.True(found.Aigc.Label is null && found.Aigc.Grade != AigcGrade.NotFound && found.Aigc.Grade != AigcGrade.Compliant, $"{filler}: {found.Aigc.Grade}");
        }
    }

    [Fact]
    public void Two_labels_that_contradict_each_other_are_told()
    {
        var other = Make.Label.Replace("\"Label\":\"1\"", "\"Label\":\"3\"", StringComparison.Ordinal);
        var found = Make.Inspect(Make.Png(("tEXt", Make.Latin($"AIGC\0{{\"AIGC\":{Make.Label}}}")), ("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Make.Xmp($"<rdf:Description rdf:about='' xmlns:t='http://www.tc260.org.cn/ns/AIGC/1.0/'><t:AIGC>{other.Replace("\"", "&quot;", StringComparison.Ordinal)}</t:AIGC></rdf:Description>")])));
        Assert.Equal(["several", "Label: contradiction"], found.Aigc.Breaches.Select(breach => breach.ToString()));
        Assert.Equal(["the file's labels differ in Label"], found.RemovalTraces.Where(trace => trace.Code == "contradiction").Select(trace => trace.Detail));
    }

    [Fact]
    public void Two_labels_that_say_the_same_contradict_nothing()
    {
        var text = Make.Latin($"AIGC\0{Make.Label}");
        var found = Make.Inspect(Make.Png(("tEXt", text), ("tEXt", text)));
        Assert.Equal(["several"], found.Aigc.Breaches.Select(breach => breach.ToString()));
        Assert.Empty(found.RemovalTraces);
    }

    [Fact]
    public void A_label_is_found_wherever_it_was_moved_to()
    {
        var label = Make.Latin($"AIGC\0{{\"AIGC\":{Make.Label}}}");
        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Make.Png(("IDAT", [1, 2, 3]), ("tEXt", label))).Aigc.Grade);
        Assert.Equal("comment, wrapped object", Make.Inspect(Make.Jpeg((0xFE, Make.Latin($"{{\"AIGC\":{Make.Label}}}")))).Aigc.Place.Replace("COM", "comment", StringComparison.Ordinal));
        Assert.StartsWith("XMP packet at the file's end", Make.Inspect([.. Make.Jpeg(), .. MakeXmp()]).Aigc.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_check_sum_is_read_over_and_told()
    {
        var file = Make.Png(("tEXt", Make.Latin($"AIGC\0{Make.Label}")));
        Assert.Empty(Make.Inspect(file).Faults);
        file[^14] ^= 1;
        var found = Make.Inspect(file);
        Assert.Equal("1", found.Aigc.Label?.Label);
        Assert.Equal(["PNG: the check sum of a tEXt chunk is wrong"], found.Faults);
    }

    private static byte[] MakeXmp() => Make.Xmp($"<rdf:Description rdf:about='' xmlns:t='http://www.tc260.org.cn/ns/AIGC/1.0/'><t:AIGC>{Make.Label}</t:AIGC></rdf:Description>");

    private static byte[] Vector(string name) => File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", name));

    private static byte[] Replaced(byte[] file, string old, string with)
    {
        byte[] changed = [.. file];
        Make.Latin(with).CopyTo(changed, changed.AsSpan().IndexOf(Make.Latin(old)));
        return changed;
    }
}
