using Candor.Policy;

namespace Candor.Cli.Policies.Publishing;

/// <summary>What a version changed against the one before.</summary>
/// <param name="Added">Rules that were not there.</param>
/// <param name="Changed">Rules that say something else under the same id.</param>
/// <param name="Ended">Rules that are no longer there.</param>
/// <param name="NewClasses">Classes of use that were not there.</param>
/// <param name="EndedClasses">Classes of use that are no longer there.</param>
internal sealed record VersionChange(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Ended, IReadOnlyList<string> NewClasses, IReadOnlyList<string> EndedClasses)
{
    /// <summary>Compares a version with the one before; nothing changed with the first.</summary>
    public static VersionChange Of(CompiledPolicy policy, PolicyVersion version)
    {
        if (version.Index == 0) return new VersionChange([], [], [], [], []);
        var before = policy.Versions[version.Index - 1];
        var (old, now) = (before.Rules.ToDictionary(rule => rule.Id), version.Rules.ToDictionary(rule => rule.Id));
        var (oldClasses, classes) = (policy.ClassesIn(before).Select(one => one.Id).ToArray(), policy.ClassesIn(version).Select(one => one.Id).ToArray());
        return new VersionChange(
            [.. now.Keys.Except(old.Keys)],
            [.. now.Keys.Where(id => old.TryGetValue(id, out var rule) && !ReferenceEquals(rule, now[id]))],
            [.. old.Keys.Except(now.Keys)],
            [.. classes.Except(oldClasses)],
            [.. oldClasses.Except(classes)]);
    }
}
