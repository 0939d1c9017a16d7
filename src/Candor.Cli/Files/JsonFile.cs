using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Candor.Cli.Files;

/// <summary>Models and calibrations as JSON: snake_case, strict in what it reads.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true, // what is computed is not kept; it may not even be a number
        WriteIndented = false,
        Converters = { new StratumConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not JSON of the form expected; the message begins with the path.</exception>
    public static T Read<T>(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, Options) ?? throw new FormatException($"{path}: the file holds nothing.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write<T>(string path, T content) => OutputFile.Replace(path, file => JsonSerializer.Serialize(file, content, Options));

    /// <summary>SHA-256 of a file, hexadecimal.</summary>
    public static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
