namespace Candor.Cli.Running;

/// <summary>A post that reads like another.</summary>
/// <param name="Post">The keyed hash of its id.</param>
/// <param name="Account">The keyed hash of its account's id.</param>
/// <param name="Time">When, Unix milliseconds.</param>
/// <param name="Sequence">Its place in the input.</param>
/// <param name="Family">The template family that it was found to be of; 0 for none.</param>
/// <param name="Similarity">The estimated Jaccard index of the runs of five characters, 0 to 1.</param>
/// <param name="IsSame">Whether its text is the same, case and white space aside.</param>
internal sealed record SimilarPost(ulong Post, ulong Account, long Time, long Sequence, uint Family, float Similarity, bool IsSame);
