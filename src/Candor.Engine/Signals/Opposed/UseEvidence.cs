namespace Candor.Signals.Opposed;

/// <summary>Words that were seen, and what they are.</summary>
/// <param name="What">What they are, in English: `a price`.</param>
/// <param name="WhatChinese">The same in Simplified Chinese.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="Start">Where they begin there, in UTF-16 units; of a tag or a report its number.</param>
/// <param name="Length">How long they are; 0 for a tag or a report.</param>
public readonly record struct UseEvidence(string What, string WhatChinese, UsePlace Place, int Start, int Length);
