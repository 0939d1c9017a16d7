using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Parses YAML that people wrote, within bounds.</summary>
internal static class YamlText
{
    private const int MaxDepth = 32;
    private const int MaxLength = 1 << 20;

    /// <summary>The root of the first document; null if there is none.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Its path, for messages.</param>
    /// <param name="what">What it is, for messages: `a mapping`.</param>
    /// <exception cref="FormatException">It is no YAML, too long, too deep, or has aliases.</exception>
    public static YamlNode? Root(string text, string name, string what)
    {
        if (text.Length > MaxLength) throw new FormatException($"{name}: line 1, column 1: {what} has at most {MaxLength} characters.");
        try
        {
            CheckDepth(text, name);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException fault)
        {
            throw new FormatException($"{name}: line {fault.Start.Line}, column {fault.Start.Column}: this is no YAML: {fault.Message.ReplaceLineEndings(" ")}", fault);
        }
    }

    // Nodes are read by recursion, and an alias stands for all it names: both are bounded before.
    private static void CheckDepth(string text, string name)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            depth += at.NestingIncrease;
            if (depth > MaxDepth) throw new FormatException($"{name}: line {at.Start.Line}, column {at.Start.Column}: nested deeper than {MaxDepth}.");
            if (at is YamlDotNet.Core.Events.AnchorAlias) throw new FormatException($"{name}: line {at.Start.Line}, column {at.Start.Column}: aliases are not read; write the value out.");
        }
    }
}
