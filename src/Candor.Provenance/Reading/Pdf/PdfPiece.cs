namespace Candor.Provenance.Reading.Pdf;

/// <summary>A value and its bytes as they stand.</summary>
/// <param name="Value">The value.</param>
/// <param name="Raw">Its bytes, of a stream those of its dictionary.</param>
/// <param name="Owner">Number and generation of the object.</param>
internal sealed record PdfPiece(PdfValue Value, ReadOnlyMemory<byte> Raw, PdfReference Owner);
