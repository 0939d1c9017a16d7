using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Candor.Provenance.Law;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class PdfWriterTests
{
    private const string Catalog = "<</Type/Catalog>>";
    private const string Info = "<</Title(A \\(title\\))/N#20ame<41>/Scale 1.50/AIGCx true>>";
    private static readonly string Theirs = Make.Label.Replace("0020001\"", "0020001 \"", StringComparison.Ordinal);

    [Fact]
    public void A_label_is_written_and_updated_by_what_is_added_at_the_end()
    {
        var source = MakePdf.Classic(Catalog, Info);

        var target = Labelled.Twice(source);

        Assert.True(target.AsSpan().StartsWith(source));
        Assert.Equal("Info dictionary /AIGC literal string, bare object", Make.Inspect(target).Aigc.Place);
        foreach (var kept in (string[])["/Title (A \\(title\\))", "/N#20ame <41>", "/Scale 1.50", "/AIGCx true"]) Assert.Equal(2, Count(target, $"\n{kept}\n"));
    }

    [Fact]
    public void In_object_streams_and_hybrid_files_too()
    {
        Assert.Equal(2, Count(Labelled.Twice(MakePdf.Compressed(Catalog, Info)), "/Type /XRef"));
        Assert.Equal(1, Count(Labelled.Twice(MakePdf.Hybrid(Catalog, Info)), "/XRefStm"));
    }

    [Fact]
    public void The_trailer_keeps_its_other_entries_and_points_back()
    {
        var source = Replace(MakePdf.Classic(Catalog, Info), "/Size 3", "/Size 3/ID[<41><42>]/Other(x)");

        var added = Encoding.Latin1.GetString(Labelled.Write(source).Target[source.Length..]);

        var whole = Encoding.Latin1.GetString(source);
        foreach (var entry in (string[])["/Root 1 0 R", "/Info 2 0 R", "/ID [<41><42>]", "/Other (x)", "/Size 3", $"/Prev {whole.LastIndexOf("xref\n0", StringComparison.Ordinal)}"]) Assert.Contains($"\n{entry}\n", added, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Info 2 0 R", "", "/Info 3 0 R")]
    [InlineData("/Info 2 0 R", "/Info 9 0 R", "/Info 3 0 R")]
    [InlineData("/Info 2 0 R", "/Info<</Title(x)>>", "/Info 3 0 R")]
    [InlineData("/Size 3", "", "/Size 3")]
    [InlineData("/Size 3", "/Size 40", "/Size 40")]
    public void Without_an_Info_object_it_gets_a_new_one(string old, string now, string entry)
    {
        var (result, target) = Labelled.Write(Replace(MakePdf.Classic(Catalog, Info), old, now));

        Assert.Equal(LabelOutcome.Written, result.Outcome);
        Assert.True(Count(target, entry) > 0);
        Assert.Equal(now.Contains("Title", StringComparison.Ordinal) ? 1 : 0, Count(target, "/Title (x)"));
    }

    [Fact]
    public void An_Info_dictionary_that_an_update_took_away_stays_away()
    {
        var source = MakePdf.Update(MakePdf.Classic(Catalog, "<</Author(Somebody)>>"), (1, Catalog));
        var at = Encoding.Latin1.GetString(source).LastIndexOf("/Info 2 0 R", StringComparison.Ordinal);

        var (result, target) = Labelled.Write([.. source[..at], .. "           "u8, .. source[(at + 11)..]]);

        Assert.Equal((LabelOutcome.Written, 1), (result.Outcome, Count(target, "Somebody")));
    }

    [Fact]
    public void Of_two_equal_keys_one_is_left()
    {
        var source = MakePdf.Classic(Catalog, $"<</AIGC({Theirs})/Title(x)/AIGC(hidden)>>");

        Assert.Equal(1, Count(Labelled.Write(source, Labelled.Platform).Target[source.Length..], "/AIGC"));
    }

    [Theory]
    [InlineData(3, LabelOutcome.Written)]
    [InlineData(65535, LabelOutcome.Written)]
    [InlineData(65536, LabelOutcome.Broken)]
    public void An_object_keeps_its_generation(int generation, LabelOutcome outcome)
    {
        var text = Encoding.Latin1.GetString(MakePdf.Classic(Catalog, Info)).Replace("2 0 R", $"2 {generation} R", StringComparison.Ordinal).Replace("2 0 obj\n", $"2 {generation} obj ", StringComparison.Ordinal);
        var start = text.IndexOf("xref\n0 3", StringComparison.Ordinal);
        var source = Make.Latin(Regex.Replace(text, "startxref\n[0-9]+", $"startxref\n{start}"));

        var (result, target) = Labelled.Write(source);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(outcome == LabelOutcome.Written ? 1 : 0, Count(target, $"\n2 {generation} obj\n<<"));
        Assert.Equal(outcome == LabelOutcome.Written ? 1 : 0, Count(target, FormattableString.Invariant($" {generation:D5} n \n")));
    }

    [Fact]
    public void A_manifest_of_the_original_does_not_hold_for_the_copy()
    {
        var source = MakePdf.Classic("<</AF[3 0 R]>>", "<<>>", "<</Type/Filespec/AFRelationship/C2PA_Manifest/EF<</F 4 0 R>>>>", "<</Length 3>>stream\nabc\nendstream");

        Assert.Equal(LabelOutcome.SignedOriginal, Labelled.Write(source).Result.Outcome);
        Assert.True(Labelled.Write(source, options: new() { IsServedCopy = true }).Result.BreaksSignature);
    }

    [Fact]
    public void Numbers_beyond_what_readers_take_are_not_used()
    {
        Assert.Equal(LabelOutcome.Written, Labelled.Write(Replace(MakePdf.Classic(Catalog), "/Size 2", "/Size 8388607")).Result.Outcome);
        Assert.Equal(LabelOutcome.Full, Labelled.Write(Replace(MakePdf.Classic(Catalog), "/Size 2", "/Size 8388608")).Result.Outcome);
    }

    [Theory]
    [InlineData("(raw)", "literal string, bare object")]
    [InlineData("(wrapped)", "literal string, wrapped object")]
    [InlineData("3 0 R", "literal string, bare object")]
    [InlineData("<hex>", "hexadecimal string, bare object")]
    [InlineData("<utf-16>", "hexadecimal string, bare object")]
    [InlineData("<</Label(1)/ContentProducer 4 0 R/ProduceID<41>/PropagateID(t)>>", "dictionary, bare object")]
    [InlineData("5 0 R", "dictionary, bare object")]
    public void A_label_keeps_its_form_and_its_producer(string value, string place)
    {
        value = value.Replace("raw", Theirs, StringComparison.Ordinal).Replace("wrapped", $"{{\"AIGC\":{Theirs}}}", StringComparison.Ordinal)
            .Replace("hex", Convert.ToHexString(Make.Latin(Theirs)), StringComparison.Ordinal)
            .Replace("utf-16", $"FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Theirs))}", StringComparison.Ordinal);
        var source = MakePdf.Classic(Catalog, $"<</Title(A title)/AIGC {value}>>", $"({Theirs})", "(001191110000000000000010001)", "<</Label(1)/ContentProducer 4 0 R/ProduceID<41>/PropagateID(t)>>");

        var (first, target) = Labelled.Write(source, Labelled.Platform);
        var (second, again) = Labelled.Write(target, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, LabelOutcome.Updated), (first.Outcome, second.Outcome));
        Assert.Equal(target, again);
        var found = Make.Inspect(target).Aigc;
        Assert.Equal($"Info dictionary /AIGC {place}", found.Place);
        Assert.Equal(("001191110000000000000010001", "platform", "note-9"), (found.Label?.ContentProducer, found.Label?.ContentPropagator, found.Label?.PropagateID));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_label_in_XMP_is_updated_there(bool isPacked)
    {
        var packet = Make.Xmp("<rdf:Description rdf:about=\"\" xmlns:dc=\"d\" dc:x=\"kept\" xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;,&quot;ProduceID&quot;:&quot;p&quot;}\"/>");
        var data = Encoding.Latin1.GetString(isPacked ? Make.Zlib(packet) : packet);
        var source = MakePdf.Classic("<</Type/Catalog/Metadata 3 0 R>>", "<</Title(x)>>", $"<</Type/Metadata/Subtype/XML{(isPacked ? "/Filter/FlateDecode" : "")}/Length {data.Length}>>stream\n{data}\nendstream");

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, "catalog /Metadata stream, attribute TC260:AIGC, bare object"), (result.Outcome, result.Place));
        Assert.Equal(("p", "platform"), (result.Label?.ProduceID, result.Label?.ContentPropagator));
        Assert.True(Encoding.Latin1.GetString(target[source.Length..]).Contains("dc:x=\"kept\"", StringComparison.Ordinal));
        Assert.Equal(0, Count(target, "/AIGC ("));
        Assert.Equal(target, Labelled.Write(target, Labelled.Platform).Target);
    }

    [Fact]
    public void Of_a_label_in_XMP_and_one_in_the_Info_dictionary_none_is_updated_alone()
    {
        var packet = Encoding.Latin1.GetString(Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>"));

        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(MakePdf.Classic("<</Metadata 3 0 R>>", $"<</AIGC({Make.Label})>>", $"<</Length {packet.Length}>>stream\n{packet}\nendstream"), Labelled.Platform).Result.Outcome);
    }

    [Theory]
    [InlineData("/AcroForm<</SigFlags 3/Fields[3 0 R]>>", LabelOutcome.SignedOriginal, false)]
    [InlineData("/AcroForm<</Fields[<</Kids[3 0 R]>>]>>", LabelOutcome.SignedOriginal, false)]
    [InlineData("/AcroForm<</SigFlags 3/Fields[3 0 R]>>/Perms<</DocMDP 4 0 R>>", LabelOutcome.SignedOriginal, true)]
    [InlineData("/AcroForm<</Fields[<</FT/Sig/T(empty)>>]>>", LabelOutcome.Written, false)]
    [InlineData("/AcroForm<</Fields[<</FT/Tx/V(text)>>]>>", LabelOutcome.Written, false)]
    public void A_signed_document_is_labelled_only_as_a_copy(string catalog, LabelOutcome outcome, bool isBroken)
    {
        var source = MakePdf.Classic($"<</Type/Catalog{catalog}>>", Info, "<</FT/Sig/V 4 0 R>>", "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>");

        Assert.Equal(outcome, Labelled.Write(source).Result.Outcome);
        Assert.Equal(outcome == LabelOutcome.SignedOriginal, LawVerdict.Of(Make.Inspect(source), isDeclared: true).IsSigned);
        var copy = Labelled.Write(source, options: new() { IsServedCopy = true });
        Assert.Equal((LabelOutcome.Written, isBroken), (copy.Result.Outcome, copy.Result.BreaksSignature));
        Assert.True(copy.Target.AsSpan().StartsWith(source));
    }

    [Fact]
    public void Of_a_form_with_too_many_fields_its_own_word_is_taken()
    {
        byte[] Signed(int flags) => MakePdf.Classic($"<</Type/Catalog/AcroForm<</SigFlags {flags}/Fields[{string.Concat(Enumerable.Repeat("<</FT/Tx>>", 3000))}3 0 R]>>>>", Info, "<</FT/Sig/V 4 0 R>>", "<</Type/Sig>>");

        Assert.Equal((LabelOutcome.SignedOriginal, LabelOutcome.Written), (Labelled.Write(Signed(3)).Result.Outcome, Labelled.Write(Signed(0)).Result.Outcome));
    }

    [Fact]
    public void An_encrypted_file_is_refused_with_its_reason()
    {
        var (result, _) = Labelled.Write(Replace(MakePdf.Classic(Catalog, Info), "<</Root", "<</Encrypt<</V 4>>/Root"));

        Assert.Equal((LabelOutcome.Unsupported, "encrypted"), (result.Outcome, result.Reason));
    }

    [Theory]
    [InlineData("startxref", "startxxxx")]
    [InlineData("2 0 obj", "7 0 obj")]
    [InlineData("/Title", ">>(Title")]
    public void Broken_cross_references_and_objects_are_refused(string old, string now) => Assert.Equal(LabelOutcome.Broken, Labelled.Write(Replace(MakePdf.Classic(Catalog, Info), old, now)).Result.Outcome);

    [Fact]
    public void Places_count_from_the_header_or_from_the_first_byte_as_the_file_has_it()
    {
        byte[] shifted = [.. "junk before\n"u8, .. MakePdf.Classic(Catalog, Info)];
        var text = Encoding.Latin1.GetString(shifted);
        var start = text.IndexOf("xref\n0 3", StringComparison.Ordinal);
        text = Regex.Replace(text, "[0-9]{10}(?= 00000 n)", entry => FormattableString.Invariant($"{int.Parse(entry.Value, CultureInfo.InvariantCulture) + 12:D10}"));
        var absolute = Make.Latin(text.Replace($"startxref\n{start - 12}\n", $"startxref\n{start}\n", StringComparison.Ordinal));

        Assert.Equal(1, Count(Labelled.Twice(shifted), FormattableString.Invariant($"\n{shifted.Length + 1 - 12:D10} 00000 n")));
        Assert.Equal(1, Count(Labelled.Twice(absolute), FormattableString.Invariant($"\n{shifted.Length + 1:D10} 00000 n")));
        Assert.Equal(1, Count(Labelled.Twice(absolute), FormattableString.Invariant($"\n/Prev {start}\n")));
    }

    private static int Count(byte[] file, string text) => Encoding.Latin1.GetString(file).Split(text).Length - 1;

    private static byte[] Replace(byte[] file, string old, string now)
    {
        Assert.True(Count(file, old) > 0, old);
        return Make.Latin(Encoding.Latin1.GetString(file).Replace(old, now, StringComparison.Ordinal));
    }
}
