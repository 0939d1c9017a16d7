using Candor.Events.Texts;

namespace Candor.Signals;

/// <summary>One number read from an account state, and how to tell it to a person. Definitions: docs/features.md.</summary>
/// <param name="Name">Short name, unique in its channel; `channel.name` is the reason code.</param>
/// <param name="English">What is measured, as a noun phrase.</param>
/// <param name="Chinese">The same in Simplified Chinese.</param>
/// <param name="Unit">How the value is told.</param>
/// <param name="Illustration">Which events show it.</param>
/// <param name="Mark">For <see cref="Illustration.Marked"/>: the mark looked for.</param>
/// <param name="IsOneSided">Whether only more of it may speak against an account: training then fits neither oddness nor a negative weight.</param>
public sealed record Feature(
    string Name,
    string English,
    string Chinese,
    FeatureUnit Unit,
    Illustration Illustration = Illustration.Newest,
    TextMarks Mark = TextMarks.None,
    bool IsOneSided = false);
