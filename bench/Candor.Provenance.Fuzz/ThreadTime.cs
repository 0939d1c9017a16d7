using System.Globalization;

namespace Candor.Provenance.Fuzz;

/// <summary>Processor time of the thread, where the system tells it.</summary>
internal static class ThreadTime
{
    private const string Place = "/proc/thread-self/schedstat";

    /// <summary>What the thread has used; null where nobody tells.</summary>
    public static TimeSpan? Used => File.Exists(Place) ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(Place).Split(' ')[0], CultureInfo.InvariantCulture) / 100) : null;
}
