using System.IO.Compression;
using System.Text;
using Candor.Cli.Running;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleRun))]

namespace Candor.Tests.Running;

/// <summary>The committed sample, trained on, calibrated on and judged once for all tests.</summary>
public sealed class SampleRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Trained> _trained;

    public SampleRun() => _trained = new(() => new Trained(_folder.Path(""), [Events], [Labels]));

    internal static string Events => Defaults.SampleEvents;

    internal static string Labels => Defaults.SampleLabels;

    internal Trained Trained => _trained.Value;

    /// <summary>The sample's lines, without their ends.</summary>
    internal static string[] Lines { get; } = ReadLines();

    /// <summary>Accounts by what the generator made of them.</summary>
    internal static ILookup<string, string> AccountsOf { get; } = File.ReadLines(Labels).Skip(1)
        .Select(line => line.Split(',')).ToLookup(cells => cells[2], cells => cells[0]);

    public void Dispose() => _folder.Dispose();

    private static string[] ReadLines()
    {
        using var file = new GZipStream(File.OpenRead(Events), CompressionMode.Decompress);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
