namespace Candor.Signals.Templates;

/// <summary>Forms of a text that many share, see <see cref="SharedText"/>.</summary>
[Flags]
internal enum SharedForms : byte
{
    None = 0,
    LeadsSomewhere = 1 << 0,
    Quotation = 1 << 1,
    Verse = 1 << 2,
    Recipe = 1 << 3,
    PassOn = 1 << 4,
}
