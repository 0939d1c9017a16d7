namespace Candor.Evidence.Texts;

/// <summary>Texts of like length: what can be known of a text grows with it, so people are compared with people of their length.</summary>
public static class LengthBucket
{
    private static readonly int[] Ends = [32, 64, 128, 256];

    /// <summary>Buckets.</summary>
    public static int Count => Ends.Length + 1;

    /// <summary>The bucket of a length: up to 32, 64, 128, 256 characters, and longer.</summary>
    public static int Of(int length)
    {
        var bucket = 0;
        while (bucket < Ends.Length && length > Ends[bucket]) bucket++;
        return bucket;
    }

    /// <summary>Its name, as `33-64`.</summary>
    public static string NameOf(int bucket) => bucket == Ends.Length ? $">{Ends[^1]}" : FormattableString.Invariant($"{(bucket == 0 ? 1 : Ends[bucket - 1] + 1)}-{Ends[bucket]}");
}
