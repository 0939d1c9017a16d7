using System.Net;
using System.Text;

namespace Candor.Provenance.Reading.Texts;

/// <summary>HTML: `meta`, `link` to a manifest, JSON-LD, comments, and the beginning and the end of what is shown. It is scanned once, no tree is made, and no script is run.</summary>
internal static class HtmlReader
{
    private const int LongestAddress = 2048;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        var length = Math.Min(file.Length, file.Limits.BlockBytes);
        if (length < file.Length) file.Cut();
        if (file.Take(0, length) is not { } bytes) return;
        var document = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? Bytes.Utf16(bytes, bigEndian: false) : Bytes.IsUtf8(bytes) || length < file.Length ? Encoding.UTF8.GetString(bytes) : Bytes.Text(bytes);
        var text = new TextEnds();
        Scan(document, file, into, text);
        var (beginning, end) = text.Ends;
        into.Documents.Add((WebUtility.HtmlDecode(beginning), WebUtility.HtmlDecode(end)));
    }

    private static void Scan(string document, SourceFile file, Gathered into, TextEnds text)
    {
        for (var at = 0; at < document.Length;)
        {
            var start = document.IndexOf('<', at);
            text.Add(document.AsSpan(at, (start < 0 ? document.Length : start) - at));
            if (start < 0) return;
            if (document.AsSpan(start).StartsWith("<!--"))
            {
                var end = document.IndexOf("-->", start + 4, StringComparison.Ordinal);
                if (end < 0 || !file.Step()) return;
                into.Texts.Add(("HTML comment", "HTML comment", document[(start + 4)..end]));
                at = end + 3;
            }
            else if (HtmlTag.Read(document, start) is { } tag) at = Element(document, tag, file, into, text);
            else if (start + 1 < document.Length && document[start + 1] is '!' or '?') at = document.IndexOf('>', start) is var close and >= 0 ? close + 1 : document.Length;
            else
            {
                text.Add("<");
                at = start + 1;
            }
        }
    }

    /// <summary>Takes what an element holds.</summary>
    /// <returns>Where to go on.</returns>
    private static int Element(string document, HtmlTag tag, SourceFile file, Gathered into, TextEnds text)
    {
        switch (tag.Name)
        {
            case "meta" when file.Step() && (tag.Attribute("name") ?? tag.Attribute("property") ?? tag.Attribute("itemprop")) is { Length: > 0 } name && tag.Attribute("content") is { } content:
                into.Texts.Add(($"meta {name}", name, content));
                break;
            case "link" when file.Step() && (tag.Attribute("rel") ?? "").Split().Contains("c2pa-manifest", StringComparer.OrdinalIgnoreCase):
                if (tag.Attribute("href") is { Length: > 0 } address) Manifest(address.Trim(), into);
                break;
            case "script" or "style" or "title" or "template":
                var end = document.IndexOf($"</{tag.Name}", tag.End, StringComparison.OrdinalIgnoreCase);
                if (end < 0) end = document.Length;
                if (tag.Name == "script" && tag.Attribute("type") is { } type && type.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
                {
                    LinkedData.Read(document.AsMemory(tag.End, end - tag.End), file, into);
                }

                return end;
            case "p" or "/p" or "div" or "/div" or "br" or "li" or "td" or "tr" or "h1" or "h2" or "h3":
                text.Add("\n");
                break;
        }

        return tag.End;
    }

    /// <summary>An address that holds the store itself leads nowhere else.</summary>
    private static void Manifest(string address, Gathered into)
    {
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            into.RemoteManifest ??= address[..Math.Min(address.Length, LongestAddress)];
            return;
        }

        var data = address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..];
        var store = new byte[data.Length];
        into.ManifestStores.Add(("link c2pa-manifest", Convert.TryFromBase64String(data, store, out var length) ? store[..length] : Encoding.UTF8.GetBytes(data)));
    }
}
