using System.Security.Cryptography;
using System.Text;
using Candor.Cli.Mapping.Reading;
using Candor.Events.Detectors;
using YamlDotNet.RepresentationModel;
using static System.FormattableString;

namespace Candor.Cli.Detectors;

/// <summary>Reads registries of detectors, YAML or JSON, and says everything that is wrong with one at once.</summary>
internal static class RegistryReader
{
    private static readonly string[] Members = ["format", "detectors"];

    private static readonly string[] DetectorMembers =
        ["name", "version", "judges", "owner", "status", "from", "until", "floor", "calibration"];

    /// <summary>Reads a registry.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Its path, for messages.</param>
    /// <exception cref="FormatException">It is none; one line a fault, each with its place.</exception>
    public static Registry Read(string text, string name)
    {
        if (YamlText.Root(text, name, "a registry") is not YamlMappingNode root)
        {
            throw new FormatException($"{name}: line 1, column 1: a registry of detectors was expected, with 'format' and 'detectors'.");
        }

        var problems = new MapProblems(name);
        var members = new RegistryNode(root, "the registry", Members, problems);
        members.Word("format", [Registry.Format]);
        var detectors = DetectorsOf(members, problems);
        problems.ThrowIfAny();
        return new Registry(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), detectors);
    }

    private static List<Detector> DetectorsOf(RegistryNode members, MapProblems problems)
    {
        var detectors = new List<Detector>();
        if (members.Members["detectors"] is not YamlSequenceNode sequence)
        {
            members.Missing("detectors", "it is a list of detectors");
            return detectors;
        }

        foreach (var node in sequence.Children)
        {
            if (node is not YamlMappingNode mapping)
            {
                problems.Add(node, "a detector was expected, with name, version, judges, owner, status and from.");
                continue;
            }

            var detector = DetectorOf(new RegistryNode(mapping, "a detector", DetectorMembers, problems), problems);
            if (detectors.Any(other => other.Name == detector.Name && other.Version == detector.Version) && detector is not ({ Name: "" } or { Version: "" }))
            {
                problems.Add(node, $"'{detector.Title}' is registered twice.");
            }

            detectors.Add(detector);
        }

        return detectors;
    }

    private static Detector DetectorOf(RegistryNode node, MapProblems problems)
    {
        var detector = new Detector
        {
            Name = node.Identifier("name"),
            Version = node.Identifier("version"),
            Judges = node.Word<DetectorSubject>("judges"),
            Owner = node.Text("owner"),
            Status = node.Word<DetectorStatus>("status"),
            From = node.Day("from"),
            Until = node.Members["until"] is null ? null : node.Day("until"),
            Floor = node.Members["floor"] is null ? Detector.StandardFloor : node.Number("floor", 0.5, 0.999),
        };
        if (detector.Until < detector.From) problems.Add(node.Members["until"]!, Invariant($"'until' is before 'from', {detector.From:yyyy-MM-dd}."));
        if (node.Members["calibration"] is { } calibration) return detector with { Calibration = RegisteredCalibration.Read(calibration, detector, problems) };
        if (detector.Status == DetectorStatus.Active)
        {
            problems.Add(node.Members["status"]!, $"'{detector.Title}' is active without a calibration; it is 'trial' until 'candor detectors calibrate' has made one.");
        }

        return detector;
    }
}
