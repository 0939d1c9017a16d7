namespace Candor.Cli.Files;

/// <summary>Reads `account,label[,source]`: who is a person and who is managed.</summary>
internal static class LabelFile
{
    /// <summary>Reads several files; a later one may repeat an account only with the same label.</summary>
    /// <returns>Whether each account is managed.</returns>
    /// <exception cref="FormatException">A line is not of the form, or two labels contradict each other.</exception>
    public static Dictionary<string, bool> Read(IEnumerable<string> paths)
    {
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var (row, number) in CsvRows.Read(path, "account", "label"))
            {
                bool isManaged = row[1] switch
                {
                    "managed" => true,
                    "human" => false,
                    _ => throw new FormatException($"{path}: line {number}: label '{row[1]}' is neither 'human' nor 'managed'."),
                };
                if (!labels.TryAdd(row[0], isManaged) && labels[row[0]] != isManaged)
                {
                    throw new FormatException($"{path}: line {number}: account '{row[0]}' has both labels.");
                }
            }
        }

        return labels;
    }
}
