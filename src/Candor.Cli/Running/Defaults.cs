namespace Candor.Cli.Running;

/// <summary>Files that come with the program.</summary>
internal static class Defaults
{
    /// <summary>The model that ships; not the operator's own.</summary>
    public static string Model => Path.Combine(AppContext.BaseDirectory, "Defaults", "model.json");

    /// <summary>The calibration that ships; with it every verdict is unknown.</summary>
    public static string Calibration => Path.Combine(AppContext.BaseDirectory, "Defaults", "calibration.json");

    /// <summary>Events of the sample community.</summary>
    public static string SampleEvents => Path.Combine(AppContext.BaseDirectory, "Samples", "events.ndjson.gz");

    /// <summary>Labels of the sample community.</summary>
    public static string SampleLabels => Path.Combine(AppContext.BaseDirectory, "Samples", "labels.csv");
}
