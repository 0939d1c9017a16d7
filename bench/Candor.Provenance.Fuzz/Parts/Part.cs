namespace Candor.Provenance.Fuzz.Parts;

/// <summary>A part of a file: a chunk, a box, a segment, an object, a tag, a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Header">Bytes before its content.</param>
/// <param name="Form">How its length is written.</param>
/// <param name="SizeAt">Where, from its start.</param>
internal readonly record struct Part(int Start, int End, int Header = 0, SizeForm Form = SizeForm.None, int SizeAt = 0)
{
    public int Length => End - Start;

    /// <summary>Bytes of the length.</summary>
    public int SizeBytes => Form switch
    {
        SizeForm.None => 0,
        SizeForm.Big2 => 2,
        SizeForm.Big3 => 3,
        SizeForm.Big8 => 8,
        _ => 4,
    };
}
