namespace Candor.Signals.Text;

/// <summary>Words that say the same of a text's making.</summary>
/// <param name="Name">Lower case with underscores.</param>
/// <param name="English">What they are, to be read after "share of".</param>
/// <param name="Chinese">The same.</param>
/// <param name="Words">Words, or in unspaced scripts runs of characters; one that begins with '-' is an ending.</param>
internal sealed record LexiconSet(string Name, string English, string Chinese, string[] Words);
