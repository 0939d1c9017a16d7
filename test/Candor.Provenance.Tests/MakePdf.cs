using System.Text;
using System.Text.RegularExpressions;

namespace Candor.Provenance.Tests;

/// <summary>Makes small PDF files.</summary>
internal static class MakePdf
{
    /// <summary>What a page shows where nothing else is asked for.</summary>
    public const string Shown = "BT /F 24 Tf 20 60 Td (Seen before) Tj 0 -30 Td (and after) Tj ET 0.5 g 150 20 30 30 re f";

    /// <summary>A file with a table. Object 1 is the catalog, 2 the Info dictionary.</summary>
    public static byte[] Classic(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        Append(file, previous: null, [.. objects.Select((text, index) => (index + 1, text))]);
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>The objects of a document with pages, as readers want it: 1 catalog, 2 Info, 3 pages, 4 font, then each page and its content.</summary>
    public static string[] Pages(string info = "<</Producer(x)/Title(A title)/Scale 1.50>>", string catalog = "", string font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", params string[] contents)
    {
        if (contents.Length == 0) contents = [Shown];
        var kids = string.Join(' ', contents.Select((_, index) => FormattableString.Invariant($"{5 + (2 * index)} 0 R")));
        string[] pages = [.. contents.SelectMany((content, index) => (string[])
        [
            FormattableString.Invariant($"<</Type/Page/Parent 3 0 R/Contents {6 + (2 * index)} 0 R>>"),
            FormattableString.Invariant($"<</Length {content.Length}>>stream\n{content}\nendstream"),
        ])];
        return
        [
            $"<</Type/Catalog/Pages 3 0 R{catalog}>>", info,
            FormattableString.Invariant($"<</Type/Pages/Count {contents.Length}/Kids[{kids}]/MediaBox[0 0 200 100]/Resources<</Font<</F 4 0 R>>>>>>"), font, .. pages,
        ];
    }

    /// <summary>An incremental update of a file.</summary>
    public static byte[] Update(byte[] file, params (int Number, string Text)[] objects)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(file));
        var whole = text.ToString();
        var start = whole.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        Append(text, previous: whole[start..whole.IndexOf('\n', start)], objects, size: Regex.Count(whole, "^[0-9]+ 0 obj", RegexOptions.Multiline) + 1);
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>An update of nothing but cross-references.</summary>
    /// <param name="file">The file.</param>
    /// <param name="entries">Sections of a table; of a stream, the entries of its one section.</param>
    /// <param name="trailer">Entries of the trailer.</param>
    /// <param name="isStream">Whether they are a stream.</param>
    public static byte[] Entries(byte[] file, string entries, string trailer, bool isStream = false)
    {
        var whole = Encoding.Latin1.GetString(file);
        var start = whole.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        trailer = FormattableString.Invariant($"<<{trailer}/Size 20/Prev {whole[start..whole.IndexOf('\n', start)]}");
        var added = isStream ? FormattableString.Invariant($"19 0 obj\n{trailer}/Type/XRef/W[1 2 1]/Length {entries.Length}>>stream\n{entries}\nendstream\nendobj\n") : $"xref\n{entries}trailer\n{trailer}>>\n";
        return Make.Latin(FormattableString.Invariant($"{whole}{added}startxref\n{whole.Length}\n%%EOF\n"));
    }

    /// <summary>A file whose objects lie in an object stream, with a cross-reference stream that uses a predictor. Streams cannot be among them.</summary>
    public static byte[] Compressed(params string[] objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var container = objects.Length + 1;
        var place = (int)file.Length;
        Pack(file, container, 1, objects);
        var start = (int)file.Length;
        List<byte[]> rows = [[0, 0, 0, 0], .. objects.Select((_, index) => new byte[] { 2, 0, (byte)container, (byte)index }), [1, (byte)(place >> 8), (byte)place, 0]];
        byte[] above = new byte[4];
        using var entries = new MemoryStream();
        foreach (var row in rows)
        {
            entries.Write([2, .. row.Zip(above, (now, before) => (byte)(now - before))]);
            above = row;
        }

        Write(file, container + 1, $"/Type/XRef/W[1 2 1]/Size {rows.Count}/Root 1 0 R/Info 2 0 R/DecodeParms<</Predictor 12/Columns 4>>", Make.Zlib(entries.ToArray()));
        file.Write(Make.Latin($"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>A file for old and new readers: its table leaves out object 2, which lies in an object stream, and the trailer points to a cross-reference stream that has it.</summary>
    public static byte[] Hybrid(params string[] objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var container = objects.Length + 1;
        var entries = new string[container + 2];
        (entries[0], entries[2]) = ("0000000002 65535 f \n", "0000000000 00000 f \n");
        void Enter(int number) => entries[number] = FormattableString.Invariant($"{file.Length:D10} 00000 n \n");
        for (var number = 1; number <= objects.Length; number++)
        {
            if (number == 2) continue;
            Enter(number);
            file.Write(Make.Latin(FormattableString.Invariant($"{number} 0 obj\n{objects[number - 1]}\nendobj\n")));
        }

        Enter(container);
        Pack(file, container, 2, objects[1]);
        Enter(container + 1);
        var stream = file.Length;
        Write(file, container + 1, $"/Type/XRef/W[1 2 1]/Index[2 1]/Size {container + 2}", Make.Zlib([2, 0, (byte)container, 0]));
        var start = file.Length;
        file.Write(Make.Latin(FormattableString.Invariant(
            $"xref\n0 {entries.Length}\n{string.Concat(entries)}trailer\n<</Size {container + 2}/Root 1 0 R/Info 2 0 R/XRefStm {stream}>>\nstartxref\n{start}\n%%EOF\n")));
        return file.ToArray();
    }

    private static void Pack(MemoryStream file, int container, int first, params string[] objects)
    {
        var (head, body) = (new StringBuilder(), new StringBuilder());
        for (var index = 0; index < objects.Length; index++)
        {
            head.Append(FormattableString.Invariant($"{first + index} {body.Length} "));
            body.Append(objects[index]).Append(' ');
        }

        Write(file, container, $"/Type/ObjStm/N {objects.Length}/First {head.Length}", Make.Zlib(Make.Latin($"{head}{body}")));
    }

    private static void Write(MemoryStream file, int number, string dictionary, byte[] data)
    {
        file.Write(Make.Latin($"{number} 0 obj\n<<{dictionary}/Filter/FlateDecode/Length {data.Length}>>stream\n"));
        file.Write(data);
        file.Write("\nendstream\nendobj\n"u8);
    }

    private static void Append(StringBuilder file, string? previous, (int Number, string Text)[] objects, int size = 0)
    {
        var table = new StringBuilder(previous is null ? FormattableString.Invariant($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n") : "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, text) in objects)
        {
            if (previous is not null) table.Append(FormattableString.Invariant($"{number} 1\n"));
            table.Append(FormattableString.Invariant($"{file.Length:D10} 00000 n \n"));
            file.Append(FormattableString.Invariant($"{number} 0 obj\n{text}\nendobj\n"));
        }

        var start = file.Length;
        file.Append(table);
        if (previous is not null) previous = $"/Prev {previous}";
        size = Math.Max(size, objects.Max(one => one.Number) + 1);
        file.Append(FormattableString.Invariant($"trailer\n<</Root 1 0 R/Info 2 0 R/Size {size}{previous}>>\nstartxref\n{start}\n%%EOF\n"));
    }
}
