namespace Candor.Cli.Files;

/// <summary>Small comma-separated files with a header line and without quotes in the columns that are read.</summary>
internal static class CsvRows
{
    /// <summary>Reads the named columns of every row that is not blank.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Names that the header must hold, in any place.</param>
    /// <returns>The columns' values in the order asked for, and the line number.</returns>
    /// <exception cref="FormatException">The header lacks a column or a row is too short.</exception>
    public static IEnumerable<(string[] Values, int Line)> Read(string path, params string[] columns)
    {
        var number = 0;
        var places = Array.Empty<int>();
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var cells = line.Split(',').Select(cell => cell.Trim().Trim('"')).ToArray();
            if (places.Length == 0)
            {
                var header = cells.Select(cell => cell.TrimStart('\uFEFF')).ToArray();
                places = [.. columns.Select(column => Array.IndexOf(header, column))];
                var missing = columns.Where((_, i) => places[i] < 0).ToArray();
                if (missing.Length > 0) throw new FormatException($"{path}: line {number}: the header has no column '{string.Join("', '", missing)}'.");
                continue;
            }

            if (cells.Length <= places.Max()) throw new FormatException($"{path}: line {number}: expected {places.Max() + 1} columns, found {cells.Length}.");
            yield return ([.. places.Select(place => cells[place])], number);
        }

        if (places.Length == 0) throw new FormatException($"{path}: the file is empty; it needs a header with '{string.Join("', '", columns)}'.");
    }
}
