using System.Text.Json;

namespace Candor.Cli.Files;

/// <summary>Numbers in JSON: rounded; one that does not exist is null.</summary>
internal static class JsonFigures
{
    /// <summary>Writes a number rounded to <paramref name="digits"/>, or null.</summary>
    public static void WriteFigure(this Utf8JsonWriter writer, string name, double value, int digits = 6)
    {
        if (double.IsFinite(value)) writer.WriteNumber(name, Math.Round(value, digits));
        else writer.WriteNull(name);
    }
}
