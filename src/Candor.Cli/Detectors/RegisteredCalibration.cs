using System.Globalization;
using Candor.Cli.Mapping.Reading;
using Candor.Events.Detectors;
using Candor.Evidence.Calibrating;
using YamlDotNet.RepresentationModel;
using static System.FormattableString;

namespace Candor.Cli.Detectors;

/// <summary>Reads and checks the calibration of a registered detector.</summary>
internal static class RegisteredCalibration
{
    private static readonly string[] Members = ["alpha", "threshold", "people", "items", "date", "quantiles", "digest"];

    /// <summary>Reads it.</summary>
    /// <returns>Null, with a problem noted, if it is no calibration.</returns>
    public static DetectorCalibration? Read(YamlNode node, Detector detector, MapProblems problems)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, "'calibration' is what 'candor detectors calibrate' writes.");
            return null;
        }

        var faults = problems.Count;
        var members = new RegistryNode(mapping, "a calibration", Members, problems);
        var calibration = new DetectorCalibration
        {
            Alpha = members.Number("alpha", 1e-6, 0.5),
            Threshold = (float)members.Number("threshold", 0, 1),
            People = (int)members.Number("people", 1, int.MaxValue, isWhole: true),
            Items = (int)members.Number("items", 1, int.MaxValue, isWhole: true),
            Date = members.Day("date"),
            Quantiles = QuantilesOf(members, problems),
        };
        var digest = members.Text("digest");
        if (problems.Count > faults) return null;
        if (calibration.People < Conformal.LeastAccounts(calibration.Alpha))
        {
            problems.Add(node, Invariant($"{calibration.People} people are too few for alpha {calibration.Alpha}; {Conformal.LeastAccounts(calibration.Alpha)} are needed."));
        }
        else if (digest != detector.DigestOf(calibration))
        {
            problems.Add(members.Members["digest"]!, $"the calibration is not that of '{detector.Title}' as it was made: changed by hand, or another version's. Calibrate anew.");
        }

        return calibration;
    }

    private static float[] QuantilesOf(RegistryNode members, MapProblems problems)
    {
        if (members.Members["quantiles"] is not { } node)
        {
            members.Missing("quantiles", "they are scores of people in steps of 5 %");
            return [];
        }

        var texts = node is YamlSequenceNode sequence ? sequence.Children.Select(child => (child as YamlScalarNode)?.Value).ToArray() : [];
        var values = texts.Select(text => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : float.NaN).ToArray();
        var isGood = values.Length == DetectorCalibration.QuantileCount && values.All(value => value is >= 0 and <= 1)
            && values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second);
        if (!isGood) problems.Add(node, Invariant($"'quantiles' is {DetectorCalibration.QuantileCount} ascending numbers from 0 to 1."));
        return values;
    }
}
