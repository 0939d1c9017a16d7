namespace Candor.Cli.Generation;

/// <summary>Something that will happen.</summary>
/// <param name="Time">When, in milliseconds of the Unix epoch.</param>
/// <param name="Kind">What.</param>
/// <param name="About">The post, account or conversation that an earlier act was about.</param>
/// <param name="Number">A length carried over from an earlier act.</param>
internal readonly record struct Act(long Time, ActKind Kind, string? About = null, int Number = 0);
