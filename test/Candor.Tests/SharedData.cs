using Xunit;

namespace Candor.Tests;

/// <summary>Finds files beside the tests: the repository's own, and the measurement data that a machine may or may not have.</summary>
internal static class SharedData
{
    /// <summary>Where the measurement data lie if not in `shared/data` beside the repository.</summary>
    private const string Variable = "CANDOR_SHARED_DATA";

    /// <summary>A file of the repository.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Root(), .. parts]);

    /// <summary>A file of the measurement data; skips the test where it is not there.</summary>
    public static string Find(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } stated
            ? stated
            : Path.Combine(Root(), "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine([folder, .. parts]));
        if (!File.Exists(path)) Assert.Skip($"The measurement data are not here: {path} is missing ({Variable} names their folder).");
        return path;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Candor.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No Candor.slnx above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
