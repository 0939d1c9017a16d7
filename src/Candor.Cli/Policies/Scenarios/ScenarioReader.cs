using static System.FormattableString;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>Reads a scenario: a title, a few lines of `Name: value`, prose, and tables under headings.</summary>
internal sealed class ScenarioReader
{
    private const int MostBytes = 1 << 20;
    private static readonly string[] Sections = ["Given", "Events", "Reviews", "Then", "Labels"];

    private readonly string _path;
    private readonly string[] _lines;
    private readonly Dictionary<string, ScenarioTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private string _title = "";
    private bool _saysNothing;

    private ScenarioReader(string path)
    {
        if (new FileInfo(path).Length > MostBytes) throw new FormatException(Invariant($"{path}: line 1: a scenario has at most {MostBytes} bytes."));
        (_path, _lines) = (path, File.ReadAllLines(path));
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no scenario; the message says where.</exception>
    public static Scenario Read(string path) => new ScenarioReader(path).Read();

    private Scenario Read()
    {
        var section = "";
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i].Trim();
            if (line.StartsWith("# ", StringComparison.Ordinal) && _title.Length == 0) _title = line[2..].Trim();
            else if (line.StartsWith("## ", StringComparison.Ordinal)) section = SectionOf(line[3..].Trim(), i);
            else if (section == "Then" && line is "Nothing." or "Nothing" && section == "Then") _saysNothing = true;
            else if (line.StartsWith('|')) i = ReadTable(section, i);
            else if (section.Length == 0) TakeValue(line);
        }

        if (_title.Length == 0) throw Wrong(0, "a scenario begins with its title: '# ...'");
        if (!_values.TryGetValue("Policy", out var policy)) throw Wrong(0, "a scenario names its policy: 'Policy: ../policies/forum.yaml'");
        if (!_tables.TryGetValue("Events", out var events)) throw Wrong(0, "a scenario has a table of events under '## Events'");
        var then = _tables.GetValueOrDefault("Then") ?? (_saysNothing ? ScenarioTable.Empty : null);
        if (then is null && !_values.ContainsKey("Innocents") && !_tables.ContainsKey("Labels")) throw Wrong(0, "a scenario says what follows: a table or 'Nothing.' under '## Then', labels under '## Labels', or 'Innocents:'");
        return new Scenario(
            _path, _title, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_path))!, policy), ListOf("Requirements"), ListOf("Innocents"),
            Table("Given"), events, Table("Reviews"), then, Table("Labels"));
    }

    private string SectionOf(string name, int line) =>
        Sections.Contains(name) ? name : throw Wrong(line, $"'{name}' is no part of a scenario; there are {string.Join(", ", Sections)}");

    private ScenarioTable Table(string name) => _tables.GetValueOrDefault(name) ?? ScenarioTable.Empty;

    private void TakeValue(string line)
    {
        foreach (var name in (string[])["Policy", "Requirements", "Innocents"])
        {
            if (line.StartsWith(name + ":", StringComparison.Ordinal)) _values[name] = line[(name.Length + 1)..].Trim();
        }
    }

    private string[] ListOf(string name) =>
        _values.TryGetValue(name, out var list) ? list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <returns>The table's last line.</returns>
    private int ReadTable(string section, int first)
    {
        if (section.Length == 0) throw Wrong(first, "a table stands under a heading: ## Given, ## Events, ## Reviews, ## Then or ## Labels");
        var columns = CellsOf(_lines[first]);
        if (first + 1 >= _lines.Length || !IsRule(_lines[first + 1])) throw Wrong(first + 1, "the second line of a table is |---|---|");
        var rows = new List<ScenarioRow>(_tables.TryGetValue(section, out var before) ? before.Rows : []);
        var i = first + 2;
        for (; i < _lines.Length && _lines[i].TrimStart().StartsWith('|'); i++)
        {
            var cells = CellsOf(_lines[i]);
            if (cells.Length != columns.Length) throw Wrong(i, Invariant($"the row has {cells.Length} cells, the table {columns.Length} columns"));
            rows.Add(new ScenarioRow(i + 1, columns.Zip(cells).Where(cell => cell.Second.Length > 0).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)));
        }

        _tables[section] = new ScenarioTable(rows);
        return i - 1;
    }

    private static bool IsRule(string line) => line.Trim().Length > 0 && line.Trim().All(c => c is '|' or '-' or ':' or ' ');

    // `\|` is a bar within a cell.
    private static string[] CellsOf(string line)
    {
        var cells = line.Trim().Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|');
        return [.. cells.Select(cell => cell.Trim().Trim('`').Replace('\u0001', '|'))];
    }

    private FormatException Wrong(int line, string why) => new(Invariant($"{_path}: line {line + 1}: {why}."));
}
