using System.Text;
using System.Xml;
using System.Xml.Linq;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;
using Candor.Provenance.Xmp;

namespace Candor.Provenance.Writing;

/// <summary>The label in an XMP packet: a new one, or one that is there with everything else in it kept.</summary>
internal static class XmpLabel
{
    private const string Start = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";

    private const char Letter = '\uE0A1';
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Aigc = AigcFinder.Namespace;

    /// <summary>A packet with nothing but the label.</summary>
    public static byte[] Create(LabelPlan plan) => Encoding.UTF8.GetBytes(
        $"""
         {Start}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{Rdf}">
         <rdf:Description rdf:about="" xmlns:TC260="{AigcFinder.Namespace}">
          <TC260:AIGC>{Escape(plan.Label.ToJson())}</TC260:AIGC>
         </rdf:Description></rdf:RDF></x:xmpmeta>
         <?xpacket end="w"?>
         """);

    /// <summary>A packet with the label put in, or its propagator's fields set.</summary>
    /// <param name="packet">As it stands.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="limits">What reading may cost.</param>
    /// <param name="isWrapped">Whether it stands between marks that a scanner finds; what extends another packet does not.</param>
    /// <returns>Null if it has no label to update, or cannot be read.</returns>
    public static byte[]? Merge(byte[] packet, LabelPlan plan, InspectionLimits limits, bool isWrapped = true)
    {
        var read = XmpPacket.Read("", packet, new SourceFile(new MemoryStream(packet), limits));
        if (!read.IsWhole || Load(read.Raw) is not { } document) return null;
        var json = plan.Label.ToJson();
        var stand = Stand(Text(document).ToString());
        if (plan.Updates ? !Update(document, plan, stand, ref json) : !Add(document, stand)) return null;
        if (document.FirstNode is XText space) space.Remove();
        var text = Text(document);
        if (isWrapped && !document.Nodes().OfType<XProcessingInstruction>().Any(node => node.Target == "xpacket")) text.Append("\n<?xpacket end=\"w\"?>");
        return Encoding.UTF8.GetBytes((isWrapped ? Start : "") + text.Replace(stand, Escape(json)));
    }

    /// <summary>A packet without the spaces before its end that are there to be written over.</summary>
    public static byte[] WithoutPadding(byte[] packet)
    {
        var end = packet.AsSpan().LastIndexOf("<?xpacket end"u8);
        return end < 0 ? packet : [.. packet.AsSpan(0, end).TrimEnd(" \t\r\n"u8), (byte)'\n', .. packet.AsSpan(end)];
    }

    /// <summary>A packet as long as its place, if its padding allows it: then nothing behind it moves.</summary>
    public static byte[] Fit(byte[] packet, int length)
    {
        var plain = WithoutPadding(packet);
        var end = plain.AsSpan().LastIndexOf("<?xpacket end"u8);
        if (end < 0 || plain.Length > length) return packet;
        return [.. plain.AsSpan(0, end), .. Enumerable.Repeat((byte)' ', length - plain.Length), .. plain.AsSpan(end)];
    }

    /// <summary>Stands for the label until the packet is text: XML's writer would not escape the quotes, and the guide does. It is longer than any run of its letter in the packet.</summary>
    private static string Stand(string text)
    {
        var (run, longest) = (0, 0);
        foreach (var character in text)
        {
            run = character == Letter ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new(Letter, longest + 1);
    }

    private static StringBuilder Text(XDocument document)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize })) document.Save(writer);
        return text;
    }

    private static XDocument? Load(string raw)
    {
        var (first, last) = (raw.IndexOf('<', StringComparison.Ordinal), raw.LastIndexOf('>'));
        if (first < 0 || last < first) return null;
        try
        {
            using var xml = SafeXml.Open(Encoding.UTF8.GetBytes(raw[first..(last + 1)]));
            return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Add(XDocument document, string stand)
    {
        if (document.Descendants(Rdf + "RDF").FirstOrDefault() is not { } rdf) return false;
        var about = rdf.Elements(Rdf + "Description").Select(element => (element.Attribute(Rdf + "about") ?? element.Attribute("about"))?.Value).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        rdf.Add(new XElement(Rdf + "Description", new XAttribute(Rdf + "about", about), new XAttribute(XNamespace.Xmlns + "TC260", Aigc.NamespaceName), new XElement(Aigc + "AIGC", stand)));
        return true;
    }

    private static bool Update(XDocument document, LabelPlan plan, string stand, ref string json)
    {
        var (isFound, isSeparate) = (false, false);
        foreach (var element in document.Descendants().ToArray())
        {
            foreach (var attribute in element.Attributes().Where(attribute => IsOurs(attribute.Name) && attribute.Name.LocalName == "AIGC"))
            {
                if (plan.Update(attribute.Value) is not { } updated) return false;
                (attribute.Value, isFound) = (updated, true);
            }

            if (IsOurs(element.Name) && element.Name.LocalName == "AIGC")
            {
                if (isFound || plan.Update(element.Value) is not { } updated) return false;
                (json, element.Value, isFound) = (updated, stand, true);
            }

            isSeparate |= Separate(element, plan);
        }

        return isFound || isSeparate;
    }

    /// <summary>Fields that stand as properties of their own.</summary>
    private static bool Separate(XElement element, LabelPlan plan)
    {
        var isFound = false;
        foreach (var (name, value) in plan.PropagatorFields)
        {
            foreach (var attribute in element.Attributes().Where(attribute => IsOurs(attribute.Name) && attribute.Name.LocalName == name)) (attribute.Value, isFound) = (value, true);
            if (IsOurs(element.Name) && element.Name.LocalName == name) (element.Value, isFound) = (value, true);
        }

        return isFound;
    }

    private static bool IsOurs(XName name) => name.NamespaceName.StartsWith(AigcInXmp.Namespaces, StringComparison.OrdinalIgnoreCase);

    private static string Escape(string json) => json
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
