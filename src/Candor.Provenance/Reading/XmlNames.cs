using System.Buffers;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>XML by its first element.</summary>
internal static class XmlNames
{
    private static readonly SearchValues<byte> AfterName = SearchValues.Create(" \t\r\n/>"u8);

    /// <inheritdoc cref="ContainerTest"/>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        if (!head.StartsWith("<"u8)) return null;
        var isXml = head.StartsWith("<?xml"u8) || head.StartsWith("<?xpacket"u8);
        return First(head) switch
        {
            "svg" => "svg",
            "xmpmeta" or "xapmeta" or "RDF" => "xmp",
            "plist" => "plist",
            "gpx" => "gpx",
            "kml" => "kml",
            "html" or "HTML" => "html",
            "" => isXml ? "xml" : null,
            _ when head.StartsWith("<!DOCTYPE html"u8) || head.StartsWith("<!doctype html"u8) => "html",
            _ => isXml ? "xml" : null,
        };
    }

    /// <summary>The local name of the first element, past declarations and comments.</summary>
    private static string First(ReadOnlySpan<byte> head)
    {
        while (head.IndexOf((byte)'<') is var start and >= 0 && start + 1 < head.Length)
        {
            head = head[start..];
            if (head[1] is not ((byte)'?' or (byte)'!'))
            {
                var end = head.IndexOfAny(AfterName);
                var name = Encoding.UTF8.GetString(head[1..Math.Max(1, end)]);
                return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }

            var close = head.StartsWith("<!--"u8) ? head.IndexOf("-->"u8) : head.IndexOf((byte)'>');
            if (close < 0) break;
            head = head[(close + 1)..];
        }

        return "";
    }
}
