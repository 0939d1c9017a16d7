namespace Candor.Cli.Generation;

/// <summary>Everything that shows who, or what, is behind an account.</summary>
internal sealed record Manner(Rhythm Rhythm, Voice Voice, Conduct Conduct, Device[] Devices)
{
    /// <summary>Whether the device changes with the shift rather than with the whim of the day.</summary>
    public bool Shifts { get; init; }

    public Device DeviceAt(long localTime, SeededRandom random)
    {
        if (Shifts) return Devices[(int)(localTime % Period.Day / (8 * Period.Hour)) % Devices.Length];
        return random.Chance(0.8) ? Devices[0] : random.Pick(Devices);
    }
}
