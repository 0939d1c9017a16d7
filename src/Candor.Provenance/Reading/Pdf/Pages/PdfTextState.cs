using System.Numerics;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Where text goes and how it is set (ISO 32000-2, 9.3 and 9.4).</summary>
internal struct PdfTextState
{
    private Matrix3x2 _line = Matrix3x2.Identity;
    private Matrix3x2 _text = Matrix3x2.Identity;

    /// <summary>As a page starts.</summary>
    public PdfTextState()
    {
    }

    /// <summary>From the space of the content to that of the page.</summary>
    public Matrix3x2 Page { get; set; } = Matrix3x2.Identity;

    /// <summary>The font; null if none was set, or it is not there.</summary>
    public PdfFont? Font { get; set; }

    /// <summary>The font's size.</summary>
    public float Size { get; set; }

    /// <summary>Stretching.</summary>
    public float Stretch { get; set; } = 1;

    /// <summary>Between characters.</summary>
    public float Spacing { get; set; }

    /// <summary>Between words.</summary>
    public float WordSpacing { get; set; }

    /// <summary>From line to line.</summary>
    public float Leading { get; set; }

    /// <summary>Sets the text's matrix.</summary>
    public void Set(Matrix3x2 matrix) => _text = _line = matrix;

    /// <summary>Goes to another line.</summary>
    public void Move(float x, float y) => Set(Matrix3x2.CreateTranslation(x, y) * _line);

    /// <summary>Goes on in the line.</summary>
    /// <param name="distance">In thousandths of the size, to the left.</param>
    public void Skip(double distance) => _text = Matrix3x2.CreateTranslation((float)(-distance / 1000 * Size * Stretch), 0) * _text;

    /// <summary>Shows a string. Text that runs upwards, downwards or upside down is turned upright.</summary>
    public bool Show(ReadOnlySpan<byte> bytes, PdfShown into)
    {
        if (Font is null) return true;
        var (text, width, codes, spaces) = Font.Decode(bytes);
        var start = _text * Page;
        var advance = ((width * Size) + (codes * Spacing) + (spaces * WordSpacing)) * Stretch;
        _text = Matrix3x2.CreateTranslation((float)advance, 0) * _text;
        var (from, to) = (Upright(start, start), Upright(_text * Page, start));
        return into.Add(from.X, from.Y, to.X, Math.Abs(Size) * new Vector2(start.M21, start.M22).Length(), text, codes);
    }

    private static Vector2 Upright(Matrix3x2 place, Matrix3x2 direction)
    {
        var at = place.Translation;
        if (Math.Abs(direction.M12) > Math.Abs(direction.M11)) return direction.M12 > 0 ? new(at.Y, -at.X) : new(-at.Y, at.X);
        return direction.M11 < 0 ? -at : at;
    }
}
