using System.Numerics;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>The text of the first and the last page, for explicit labels.</summary>
internal static class PdfPageText
{
    /// <summary>Characters of the beginning and the end of the text.</summary>
    private const int Ends = 1024;

    /// <summary>Notes on a page that are looked at: stamps and watermarks are notes too.</summary>
    private const int MostNotes = 256;

    /// <summary>Reads the beginning of the first page and the end of the last.</summary>
    public static (string Beginning, string End) Read(PdfObjects objects, PdfDictionary catalog)
    {
        if (PdfPages.Find(objects, catalog, isLast: false) is not { } first || PdfPages.Find(objects, catalog, isLast: true) is not { } last) return ("", "");
        var fonts = new PdfFonts(objects);
        var beginning = Text(fonts, first);
        var end = first.Reference == last.Reference ? beginning : Text(fonts, last);
        return (beginning[..Math.Min(beginning.Length, Ends)], end[Math.Max(0, end.Length - Ends)..]);
    }

    private static string Text(PdfFonts fonts, PdfPage page)
    {
        var objects = fonts.Objects;
        var shown = new PdfShown();
        var content = new PdfContent(objects, fonts, shown);
        var resources = objects.Dictionary(page.Resources);
        content.Read(Bytes(objects, page.Node["Contents"]), resources, Matrix3x2.Identity);
        var notes = objects.Resolve(page.Node["Annots"]) is PdfArray { Values: var values } ? values : [];
        foreach (var note in notes.Take(MostNotes))
        {
            var form = objects.Dictionary(objects.Dictionary(objects.Dictionary(note)?["AP"])?["N"]);
            var place = objects.Resolve(objects.Dictionary(note)?["Rect"]) is PdfArray { Values: [PdfNumber x, PdfNumber y, ..] } ? Matrix3x2.CreateTranslation((float)x.Exact, (float)y.Exact) : Matrix3x2.Identity;
            content.Form(form, resources, place, level: 0);
        }

        return shown.Text();
    }

    /// <summary>The streams of a page follow each other as if they were one, and together they are no longer than one may be.</summary>
    private static byte[] Bytes(PdfObjects objects, PdfValue? contents)
    {
        List<PdfValue> streams = objects.Resolve(contents) switch { PdfArray { Values: var values } => values, { } single => [single], null => [] };
        using var bytes = new MemoryStream();
        foreach (var stream in streams)
        {
            if (!objects.File.Step()) break;
            if (objects.Dictionary(stream) is not { Data: >= 0 } one || PdfStreams.Read(objects, one) is not { } part) continue;
            if (bytes.Length + part.Length > objects.File.Limits.BlockBytes)
            {
                objects.File.Cut();
                break;
            }

            bytes.Write(part);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }
}
