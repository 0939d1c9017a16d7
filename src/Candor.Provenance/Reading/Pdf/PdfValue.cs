namespace Candor.Provenance.Reading.Pdf;

/// <summary>A value of PDF. Words (`true`, `null`) are names: nothing here needs to tell them apart.</summary>
internal abstract record PdfValue
{
    /// <summary>What a value takes in memory, about: it counts as if so many bytes had been taken of the file.</summary>
    public const int Cost = 64;
}

/// <summary>A name, without its slash.</summary>
internal sealed record PdfName(string Text) : PdfValue;

/// <summary>A number.</summary>
/// <param name="Value">Its fraction cut off.</param>
/// <param name="Exact">With its fraction.</param>
internal sealed record PdfNumber(long Value, double Exact) : PdfValue;

/// <summary>A string as bytes.</summary>
internal sealed record PdfString(byte[] Value, bool IsHexadecimal) : PdfValue;

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number, int Generation = 0) : PdfValue;

/// <summary>An array.</summary>
internal sealed record PdfArray(List<PdfValue> Values) : PdfValue;

/// <summary>A dictionary.</summary>
/// <param name="Members">Of equal keys the first is kept.</param>
/// <param name="Data">Where the data begin, if it is a stream that lies in the file; else negative.</param>
/// <param name="Owner">Number and generation of the object, if it is a stream: what is encrypted needs them.</param>
internal sealed record PdfDictionary(Dictionary<string, PdfValue> Members, long Data = -1, PdfReference? Owner = null) : PdfValue
{
    /// <summary>A member, null if it is not there.</summary>
    public PdfValue? this[string key] => Members.GetValueOrDefault(key);

    /// <summary>A name among the members.</summary>
    public string? Name(string key) => (this[key] as PdfName)?.Text;
}
