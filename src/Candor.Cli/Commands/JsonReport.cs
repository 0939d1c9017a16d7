using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Running;

namespace Candor.Cli.Commands;

/// <summary>One JSON object on a command's output; numbers that do not exist are null.</summary>
internal static class JsonReport
{
    /// <summary>Writes the object and a line feed.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>Writes an object member.</summary>
    public static void WriteObject(this Utf8JsonWriter writer, string name, Action members)
    {
        writer.WriteStartObject(name);
        members();
        writer.WriteEndObject();
    }

    /// <summary>Writes a list of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>Writes a pair of numbers.</summary>
    public static void WriteInterval(this Utf8JsonWriter writer, string name, (double Low, double High) interval)
    {
        writer.WriteStartArray(name);
        foreach (var end in (double[])[interval.Low, interval.High])
        {
            if (double.IsFinite(end)) writer.WriteNumberValue(Math.Round(end, 6));
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a rate, and its exact interval as `name_ci`.</summary>
    public static void WriteRate(this Utf8JsonWriter writer, string name, Rate rate)
    {
        writer.WriteFigure(name, rate.Value);
        writer.WriteInterval(name + "_ci", rate.Interval);
    }

    /// <summary>Writes `auc`, `auc_ci` and the shares found at 1, 5 and 0.1 % false positives.</summary>
    public static void WriteRanks(this Utf8JsonWriter writer, RankFigures ranks)
    {
        writer.WriteNumber("accounts", ranks.People + ranks.Managed);
        writer.WriteNumber("positives", ranks.Managed);
        writer.WriteFigure("auc", ranks.Auc);
        writer.WriteInterval("auc_ci", ranks.AucInterval);
        writer.WriteRate("tpr_at_fpr_1pct", ranks.FoundAt1);
        writer.WriteRate("tpr_at_fpr_5pct", ranks.FoundAt5);
        writer.WriteRate("tpr_at_fpr_0_1pct", ranks.FoundAt01);
    }
}
