using static System.FormattableString;

namespace Candor.Tests.Detectors;

/// <summary>Lines with findings and reviews of them.</summary>
internal static class FindingLines
{
    public const string Time = "2026-05-03T08:00:00Z";

    public static string Of(string id, string time, string account, string detector, string version, float score, string name = "acme.automation") => Invariant(
        $$"""{"specversion":"1.0","id":"{{id}}","source":"/detectors","type":"signal.provided","time":"{{time}}","subject":"{{account}}","data":{"about":{"account":"{{account}}"},"detector":"{{detector}}","version":"{{version}}","name":"{{name}}","score":{{score}} } }""");

    public static string Review(string id, string account, string detector, string version, bool isRight) =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"/reviews","type":"finding.reviewed","time":"{{Time}}","subject":"{{account}}","data":{"about":{"account":"{{account}}"},"detector":"{{detector}}","version":"{{version}}","outcome":"{{(isRight ? "right" : "wrong")}}"} }""";
}
