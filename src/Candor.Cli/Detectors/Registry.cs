using Candor.Events.Detectors;

namespace Candor.Cli.Detectors;

/// <summary>The outside detectors of a platform.</summary>
/// <param name="Digest">SHA-256 of the file, hexadecimal.</param>
/// <param name="Detectors">One a version, in the order of the file.</param>
internal sealed record Registry(string Digest, IReadOnlyList<Detector> Detectors)
{
    /// <summary>The only format there is.</summary>
    public const string Format = "candor-detectors/1";

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="FormatException">It is no registry; one line a fault, each with its place.</exception>
    public static Registry Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: no such file.", path);
        return RegistryReader.Read(File.ReadAllText(path), path);
    }
}
