using System.Security.Cryptography;
using System.Text;
using static System.FormattableString;

namespace Candor.Events.Detectors;

/// <summary>A version of an outside detector, as it is registered. Two versions are two detectors: they share nothing.</summary>
public sealed record Detector
{
    /// <summary>The <see cref="Floor"/> where none is given.</summary>
    public const double StandardFloor = 0.9;

    private const long Day = 86_400_000;
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary><c>detector</c> of its findings.</summary>
    public required string Name { get; init; }

    /// <summary><c>version</c> of its findings.</summary>
    public required string Version { get; init; }

    /// <summary>What it judges.</summary>
    public required DetectorSubject Judges { get; init; }

    /// <summary>Who answers for it, and how to reach them.</summary>
    public required string Owner { get; init; }

    /// <summary>Where it stands.</summary>
    public required DetectorStatus Status { get; init; }

    /// <summary>First day of its findings, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of its findings, UTC; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Share of the accounts it finds that must be found rightly; when it falls lower the detector is to be retired. Default: 0.9.</summary>
    public double Floor { get; init; } = StandardFloor;

    /// <summary>Its scores on people; null as long as nobody has calibrated it.</summary>
    public DetectorCalibration? Calibration { get; init; }

    /// <summary>Name and version, for people to read.</summary>
    public string Title => $"{Name} {Version}";

    /// <summary>The first millisecond of its validity, and the first after it.</summary>
    public (long From, long Until) Period => (StartOf(From), Until is { } until ? StartOf(until) + Day : long.MaxValue);

    /// <summary>Whether it is registered for what a finding is about.</summary>
    public bool Sees(ProvidedSignal signal) =>
        signal == (Judges == DetectorSubject.Automation ? ProvidedSignal.Automation : ProvidedSignal.AiGenerated);

    /// <summary>The hash of its findings.</summary>
    public ulong KeyIn(EventKeys keys) => keys.Detector(Encoding.UTF8.GetBytes(Name), Encoding.UTF8.GetBytes(Version));

    /// <summary>
    /// SHA-256 of a calibration of this version, hexadecimal: one that was changed by hand, or copied from another version, is found out.
    /// </summary>
    public string DigestOf(DetectorCalibration calibration)
    {
        var quantiles = string.Join(' ', calibration.Quantiles.Select(quantile => Invariant($"{quantile:R}")));
        var text = Invariant($"{Name}\n{Version}\n{Judges}\n{calibration.Alpha:R}\n{calibration.Threshold:R}\n{calibration.People}\n{calibration.Items}\n{calibration.Date:yyyy-MM-dd}\n{quantiles}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static long StartOf(DateOnly day) => (day.DayNumber - Epoch.DayNumber) * Day;
}
