using Candor.Provenance.C2pa;

namespace Candor.Provenance;

/// <summary>The finding in one word.</summary>
internal static class FileClass
{
    /// <summary>
    /// `valid`, `tampered` (the manifest or one of its ingredients does not hold), `expired` (only the credential's time is over), `malformed` (a store that cannot be judged,
    /// or a broken container), `remote` (a manifest is named and none is in the file), `generator` (its traces), `none`.
    /// </summary>
    public static string Of(FileInspection found) => found.C2pa.State switch
    {
        C2paState.Remote => "remote",
        C2paState.Unreadable => "malformed",
        C2paState.Valid or C2paState.Trusted => IsWhole(found.C2pa) ? "valid" : "tampered",
        C2paState.Invalid => IsExpired(found.C2pa) ? "expired" : "tampered",
        _ when found.Generator is not null => "generator",
        _ => found.Faults.Count > 0 ? "malformed" : "none",
    };

    private static bool IsWhole(C2paReport report) =>
        !report.IngredientFailures.Any(failure => failure.Code.EndsWith(".mismatch", StringComparison.Ordinal))
        && !report.Informational.Any(finding => finding.Code is "timeStamp.malformed" or "timeStamp.mismatch");

    private static bool IsExpired(C2paReport report) =>
        report.Failures.Any(failure => failure.Code == "signingCredential.expired")
        && report.Failures.All(failure => failure.Code is "signingCredential.expired" or "signingCredential.untrusted" || failure.Code.StartsWith("timeStamp.", StringComparison.Ordinal));
}
