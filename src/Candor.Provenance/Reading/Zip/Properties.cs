using System.Text;
using System.Xml;

namespace Candor.Provenance.Reading.Zip;

/// <summary>Reads the XML parts of documents. A part is looked at no deeper than a document needs.</summary>
internal static class Properties
{
    private const int Piece = 4096;

    /// <summary>Properties that carry their name as an attribute: custom properties, and the user's own of OpenDocument.</summary>
    public static void Named(XmlReader xml, string part, SourceFile file, Gathered into)
    {
        string? name = null;
        var text = new StringBuilder();
        while (Next(xml, file))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "property" or "user-defined" })
            {
                name = xml.IsEmptyElement ? null : Attribute(xml, "name");
                text.Clear();
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "property" or "user-defined" } && name is not null)
            {
                into.Texts.Add(($"{part} property {name}", name, text.ToString()));
                name = null;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && name is not null) text.Append(xml.Value);
        }
    }

    /// <summary>Properties whose name is their element's.</summary>
    public static void Plain(XmlReader xml, string part, SourceFile file, Gathered into)
    {
        var name = "";
        while (Next(xml, file))
        {
            if (xml.NodeType == XmlNodeType.Element) name = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) into.Texts.Add(($"{part} {name}", name, xml.Value));
        }
    }

    /// <summary>Which part plays which role.</summary>
    public static void Relationships(XmlReader xml, SourceFile file, Dictionary<string, string> parts)
    {
        while (Next(xml, file))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" } || xml.GetAttribute("Type") is not { } type || xml.GetAttribute("Target") is not { } target) continue;
            parts.TryAdd(type[(type.LastIndexOf('/') + 1)..], target.TrimStart('/'));
        }
    }

    /// <summary>The text that is shown; a paragraph, cell or string is a line.</summary>
    public static void Text(XmlReader xml, SourceFile file, TextEnds text)
    {
        var isText = false;
        var buffer = new char[Piece];
        while (Next(xml, file, isCounted: false))
        {
            if (xml.NodeType == XmlNodeType.Element) isText = xml.LocalName == "t" && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
                if (xml.LocalName is "p" or "si") text.Add("\n");
            }
            else if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) Add(xml, buffer, text);
        }
    }

    /// <summary>The text of OpenDocument that is shown: paragraphs and headings, without what was struck out and is kept for those who track changes.</summary>
    public static void OpenText(XmlReader xml, SourceFile file, TextEnds text)
    {
        var (paragraph, struck) = (-1, -1);
        var buffer = new char[Piece];
        while (Next(xml, file, isCounted: false))
        {
            if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement)
            {
                if (struck < 0 && xml.LocalName == "tracked-changes") struck = xml.Depth;
                if (paragraph < 0 && xml.LocalName is "p" or "h") paragraph = xml.Depth;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.Depth == struck) struck = -1;
                if (xml.Depth != paragraph) continue;
                paragraph = -1;
                text.Add("\n");
            }
            else if (paragraph >= 0 && struck < 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) Add(xml, buffer, text);
        }
    }

    /// <summary>A text is taken in pieces: it may be as long as the part.</summary>
    private static void Add(XmlReader xml, char[] buffer, TextEnds text)
    {
        while (xml.ReadValueChunk(buffer, 0, buffer.Length) is var count and > 0) text.Add(buffer.AsSpan(0, count));
    }

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name) value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>Goes on. What is kept is counted; of text that only passes by there may be much more, for long documents are no attack.</summary>
    private static bool Next(XmlReader xml, SourceFile file, bool isCounted = true)
    {
        if (!xml.Read()) return false;
        if (xml.Depth > file.Limits.Depth * 8)
        {
            file.Cut();
            return false;
        }

        return isCounted ? xml.NodeType != XmlNodeType.Element || file.Step() : file.Pass();
    }
}
