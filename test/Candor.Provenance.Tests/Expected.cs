using System.Text;
using Candor.Tests;

namespace Candor.Provenance.Tests;

/// <summary>Reads `media/expected.csv`.</summary>
internal static class Expected
{
    /// <summary>Its rows by column; skips the test where the data are absent.</summary>
    public static List<Dictionary<string, string>> Rows()
    {
        var lines = File.ReadAllLines(SharedData.Find("media", "expected.csv"));
        var columns = Fields(lines[0]);
        return [.. lines.Skip(1).Select(line => columns.Zip(Fields(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<string> Fields(string line)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '"' && isQuoted && index + 1 < line.Length && line[index + 1] == '"') field.Append(line[index++]);
            else if (line[index] == '"') isQuoted = !isQuoted;
            else if (line[index] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(line[index]);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
