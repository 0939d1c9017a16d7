using System.Numerics;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Follows the content of a page as far as its text goes. Nothing is drawn, and what is drawn otherwise than as text is passed over.</summary>
/// <param name="objects">The objects.</param>
/// <param name="fonts">The fonts.</param>
/// <param name="into">Takes the strings that are shown.</param>
internal sealed class PdfContent(PdfObjects objects, PdfFonts fonts, PdfShown into)
{
    private const int MostOperands = 64;

    /// <summary>Forms within forms that are followed.</summary>
    private const int MostForms = 4;

    /// <summary>Operators of a page, its forms with it.</summary>
    private const int MostOperators = 500_000;

    /// <summary>Operands of a page, its forms with it.</summary>
    private const int MostValues = 1_000_000;
    private readonly Dictionary<int, PdfDictionary?> _named = [];
    private readonly Dictionary<(PdfDictionary Resources, string Kind), PdfDictionary?> _kinds = [];
    private int _operators;
    private int _values;

    /// <summary>Follows the content.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="resources">What its names stand for.</param>
    /// <param name="page">From the space of the content to that of the page.</param>
    /// <param name="level">How many forms it lies in.</param>
    public void Read(ReadOnlySpan<byte> bytes, PdfDictionary? resources, Matrix3x2 page, int level = 0)
    {
        var state = new PdfTextState { Page = page };
        var saved = new Stack<PdfTextState>();
        var operands = new List<PdfValue>();
        var lexer = new PdfLexer(bytes, objects.File.Limits.Depth, objects.File.Limits.Parts);
        while (lexer.Position < bytes.Length && !lexer.IsOver)
        {
            if (lexer.TakesOperator() is { } word)
            {
                if (++_operators > MostOperators) return;
                if (word == "BI") lexer.Position = AfterImage(bytes, lexer.Position);
                else if (word == "q" && saved.Count < MostOperators / 100) saved.Push(state);
                else if (word == "Q" && saved.TryPop(out var before)) state = before;
                else if (word == "Do" && level < MostForms && operands is [.., PdfName { Text: var form }]) Form(Named(resources, "XObject", form), resources, state.Page, level);
                else if (word == "Tf" && operands is [PdfName { Text: var font }, PdfNumber size]) (state.Font, state.Size) = (Named(resources, "Font", font) is { } found ? fonts.Get(found) : null, (float)size.Exact);
                else if (!Apply(word, operands, ref state)) return;
                operands.Clear();
                continue;
            }

            var at = lexer.Position;
            lexer.Values = 0;
            if (lexer.Read() is { } value && operands.Count < MostOperands) operands.Add(value);
            else if (lexer.Position == at) lexer.Position++;
            if ((_values += lexer.Values) > MostValues) return;
        }
    }

    /// <summary>Follows a form, or the appearance of a note on the page.</summary>
    public void Form(PdfDictionary? form, PdfDictionary? resources, Matrix3x2 page, int level)
    {
        if (form is not { Data: >= 0 } || form.Name("Subtype") == "Image" || !objects.File.Step() || PdfStreams.Read(objects, form) is not { } content) return;
        var matrix = objects.Resolve(form["Matrix"]) is PdfArray { Values: var values } && Matrix(values) is { } own ? own : Matrix3x2.Identity;
        Read(content, objects.Dictionary(form["Resources"]) ?? resources, matrix * page, level + 1);
    }

    /// <returns>False once too much was shown.</returns>
    private bool Apply(string word, List<PdfValue> operands, ref PdfTextState state)
    {
        float Number(int index) => index < operands.Count && operands[index] is PdfNumber number ? (float)number.Exact : 0;
        switch (word)
        {
            case "cm" when Matrix(operands) is { } matrix:
                state.Page = matrix * state.Page;
                break;
            case "BT":
                state.Set(Matrix3x2.Identity);
                break;
            case "Tm" when Matrix(operands) is { } matrix:
                state.Set(matrix);
                break;
            case "Tc":
                state.Spacing = Number(0);
                break;
            case "Tw":
                state.WordSpacing = Number(0);
                break;
            case "Tz":
                state.Stretch = Number(0) / 100;
                break;
            case "TL":
                state.Leading = Number(0);
                break;
            case "TD":
                state.Leading = -Number(1);
                state.Move(Number(0), Number(1));
                break;
            case "Td":
                state.Move(Number(0), Number(1));
                break;
            case "T*":
                state.Move(0, -state.Leading);
                break;
            case "\"":
                (state.WordSpacing, state.Spacing) = (Number(0), Number(1));
                goto case "'";
            case "'":
                state.Move(0, -state.Leading);
                goto case "Tj";
            case "Tj":
                return operands is not [.., PdfString { Value: var text }] || state.Show(text, into);
            case "TJ" when operands is [.., PdfArray { Values: var parts }]:
                foreach (var part in parts)
                {
                    if (part is PdfNumber distance) state.Skip(distance.Exact);
                    else if (part is PdfString { Value: var shown } && !state.Show(shown, into)) return false;
                }

                break;
        }

        return true;
    }

    private static Matrix3x2? Matrix(List<PdfValue> values)
    {
        if (values.Count != 6 || !values.TrueForAll(value => value is PdfNumber)) return null;
        float At(int index) => (float)((PdfNumber)values[index]).Exact;
        return new(At(0), At(1), At(2), At(3), At(4), At(5));
    }

    /// <summary>The data of a small image stand in the content itself.</summary>
    private static int AfterImage(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf("EI"u8) is var next and >= 0)
        {
            at += next + 2;
            if (PdfStrings.IsWhite(bytes[at - 3]) && (at == bytes.Length || PdfStrings.IsWhite(bytes[at]))) return at;
        }

        return bytes.Length;
    }

    private PdfDictionary? Named(PdfDictionary? resources, string kind, string name)
    {
        if (resources is null) return null;
        if (!_kinds.TryGetValue((resources, kind), out var all)) _kinds[(resources, kind)] = all = objects.Dictionary(resources[kind]);
        var value = all?[name];
        if (value is not PdfReference { Number: var number }) return value as PdfDictionary;
        if (!_named.TryGetValue(number, out var found)) _named[number] = found = objects.Dictionary(value);
        return found;
    }
}
