using System.Text;

namespace Candor.Provenance.Tests;

/// <summary>Makes small PDF files.</summary>
internal static class MakePdf
{
    /// <summary>A file with a table. Object 1 is the catalog, 2 the Info dictionary.</summary>
    public static byte[] Classic(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        Append(file, previous: null, [.. objects.Select((text, index) => (index + 1, text))]);
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>An incremental update of a file.</summary>
    public static byte[] Update(byte[] file, params (int Number, string Text)[] objects)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(file));
        var whole = text.ToString();
        var start = whole.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        Append(text, previous: whole[start..whole.IndexOf('\n', start)], objects);
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>A file whose objects lie in an object stream, with a cross-reference stream that uses a predictor.</summary>
    public static byte[] Compressed(params string[] objects)
    {
        var (head, body) = (new StringBuilder(), new StringBuilder());
        for (var index = 0; index < objects.Length; index++)
        {
            head.Append(FormattableString.Invariant($"{index + 1} {body.Length} "));
            body.Append(objects[index]).Append(' ');
        }

        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var container = objects.Length + 1;
        var place = (int)file.Length;
        Write(file, container, $"/Type/ObjStm/N {objects.Length}/First {head.Length}", Make.Zlib(Make.Latin($"{head}{body}")));
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

    private static void Write(MemoryStream file, int number, string dictionary, byte[] data)
    {
        file.Write(Make.Latin($"{number} 0 obj\n<<{dictionary}/Filter/FlateDecode/Length {data.Length}>>stream\n"));
        file.Write(data);
        file.Write("\nendstream\nendobj\n"u8);
    }

    private static void Append(StringBuilder file, string? previous, (int Number, string Text)[] objects)
    {
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, text) in objects)
        {
            table.Append(FormattableString.Invariant($"{number} 1\n{file.Length:D10} 00000 n \n"));
            file.Append(FormattableString.Invariant($"{number} 0 obj\n{text}\nendobj\n"));
        }

        var start = file.Length;
        file.Append(table);
        if (previous is not null) previous = $"/Prev {previous}";
        file.Append(FormattableString.Invariant($"trailer\n<</Root 1 0 R/Info 2 0 R{previous}>>\nstartxref\n{start}\n%%EOF\n"));
    }
}
