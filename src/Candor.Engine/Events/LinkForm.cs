namespace Candor.Events;

/// <summary>What of a web link names a page: ways of writing the same are left out. No more than that, since what follows may make it another page.</summary>
internal static class LinkForm
{
    /// <summary>The link without outer blanks, scheme, a leading <c>www.</c> and one last slash.</summary>
    public static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> link)
    {
        link = link.Trim((byte)' ');
        if (StartsWith(link, "https://"u8)) link = link[8..];
        else if (StartsWith(link, "http://"u8)) link = link[7..];
        if (StartsWith(link, "www."u8)) link = link[4..];
        return link.EndsWith("/"u8) ? link[..^1] : link;
    }

    private static bool StartsWith(ReadOnlySpan<byte> link, ReadOnlySpan<byte> start) =>
        link.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(link[..start.Length], start);
}
