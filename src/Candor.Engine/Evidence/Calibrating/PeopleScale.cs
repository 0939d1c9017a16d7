using Candor.Events;

namespace Candor.Evidence.Calibrating;

/// <summary>The feature scales of the people of one language and kind.</summary>
/// <param name="Language">Primary subtag.</param>
/// <param name="Kind">Kind of account.</param>
/// <param name="Features">One scale a feature, in the order of the snapshot's values.</param>
public sealed record PeopleScale(string Language, AccountKind Kind, IReadOnlyList<FeatureScale> Features);
