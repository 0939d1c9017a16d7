namespace Candor.Cli.Files;

/// <summary>Reads `account,group`: accounts that must not be split.</summary>
internal static class GroupFile
{
    /// <summary>Reads several files.</summary>
    /// <exception cref="FormatException">A line is not of the form, or an account stands in two groups.</exception>
    public static Dictionary<string, string> Read(IEnumerable<string> paths)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var (row, number) in CsvRows.Read(path, "account", "group"))
            {
                if (!groups.TryAdd(row[0], row[1]) && groups[row[0]] != row[1])
                {
                    throw new FormatException($"{path}: line {number}: account '{row[0]}' stands in two groups.");
                }
            }
        }

        return groups;
    }
}
