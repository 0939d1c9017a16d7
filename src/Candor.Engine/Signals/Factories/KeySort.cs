namespace Candor.Signals.Factories;

/// <summary>What accounts that register together can have in common.</summary>
public enum KeySort : byte
{
    /// <summary>The device.</summary>
    Device,

    /// <summary>The network.</summary>
    Network,

    /// <summary>Network and app build.</summary>
    NetworkAndApp,

    /// <summary>Network and class of the name.</summary>
    NetworkAndName,

    /// <summary>App build and class of the name.</summary>
    AppAndName,
}
