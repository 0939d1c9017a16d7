using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Candor.Cli.Reporting;
using Candor.Tests.Running;

namespace Candor.Tests.Reporting;

/// <summary>Pages made of the sample's verdicts or of lines made from them.</summary>
internal static partial class Reported
{
    private static readonly HashSet<string> NoWithout = [];

    /// <summary>The sample's lines.</summary>
    public static JsonObject[] Lines(SampleRun sample) =>
        [.. File.ReadLines(sample.Trained.Verdicts).Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>Whether a line is of a flagged account.</summary>
    public static bool IsFlagged(JsonObject line) => (string?)line["verdict"] == "managed" || (string?)line["would_be"] == "managed";

    public static ReportInput Input(SampleRun sample, IEnumerable<JsonObject> lines) =>
        ReportInput.FromFiles(sample.Trained.Verdicts, sample.Trained.Model, sample.Trained.Calibration, 0.05, NoWithout) with
        {
            Accounts = lines.Select(line => VerdictParser.Parse(JsonDocument.Parse(line.ToJsonString()).RootElement)),
        };

    public static string Page(SampleRun sample, IEnumerable<JsonObject> lines, ReportLanguage language = ReportLanguage.Both, int top = 1000)
    {
        var input = Input(sample, lines);
        return ReportPage.Of(input, ReportFigures.Of(input, top), language);
    }

    /// <summary>The page as a tree; fails where it is not well-formed.</summary>
    public static XDocument Tree(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The elements of a name.</summary>
    public static IEnumerable<XElement> All(XDocument tree, string name) => tree.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>What is shown as an id, with the boxes of hidden characters taken back.</summary>
    public static string Shown(XElement bdi)
    {
        var text = new StringBuilder();
        foreach (var node in bdi.Nodes())
        {
            text.Append(node is XElement box ? char.ConvertFromUtf32(Convert.ToInt32(Box().Match(box.Value).Groups[1].Value, 16)) : ((XText)node).Value);
        }

        return text.ToString();
    }

    [GeneratedRegex("^U\\+([0-9A-F]{4,6})$")]
    private static partial Regex Box();
}
