namespace Candor.Provenance.C2pa;

/// <summary>A reference within the store, with the hash of what it refers to.</summary>
/// <param name="Url">As written, without `self#jumbf=`.</param>
/// <param name="Hash">The hash.</param>
/// <param name="Algorithm">Name of its algorithm, if it is stated here.</param>
internal sealed record HashedUri(string Url, byte[] Hash, string? Algorithm)
{
    private const string Scheme = "self#jumbf=";

    /// <summary>Reads `{url, hash, alg}`.</summary>
    public static HashedUri? Read(CborNode node) =>
        node["url"].Text is { } url && node["hash"].Bytes is { } hash ? new(Bare(url), hash, node["alg"].Text) : null;

    /// <summary>A URI without its scheme.</summary>
    public static string Bare(string url) => url.StartsWith(Scheme, StringComparison.Ordinal) ? url[Scheme.Length..] : url;

    /// <summary>The manifest it is in, and the path there: `c2pa.assertions/c2pa.actions`.</summary>
    /// <param name="url">Without scheme.</param>
    /// <param name="manifest">The manifest that a relative one is relative to.</param>
    public static (string Manifest, string Path) Split(string url, string manifest)
    {
        var path = url.TrimStart('/');
        if (!path.StartsWith("c2pa/", StringComparison.Ordinal)) return (manifest, path);
        var rest = path["c2pa/".Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
    }

    /// <summary>The full URI of something in a manifest.</summary>
    public static string Absolute(string url, string manifest)
    {
        var (owner, path) = Split(Bare(url), manifest);
        return path.Length == 0 ? $"{Scheme}/c2pa/{owner}" : $"{Scheme}/c2pa/{owner}/{path}";
    }
}
