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
    private readonly Lazy<Trained> _trained, _withTexts;
    private readonly Lazy<string[]> _textModels;

    public SampleRun()
    {
        _trained = new(() => new Trained(_folder.Path(""), [Events], [Labels]));
        _textModels = new(() => [.. SampleTexts.Train(_folder, "en"), .. SampleTexts.Train(_folder, "zh")]);
        _withTexts = new(() => new Trained(Directory.CreateDirectory(_folder.Path("with-texts")).FullName, [Events], [Labels], TextModels));
    }

    internal static string Events => Defaults.SampleEvents;

    internal static string Labels => Defaults.SampleLabels;

    internal Trained Trained => _trained.Value;

    /// <summary>The same with the text models.</summary>
    internal Trained WithTexts => _withTexts.Value;

    /// <summary>Files of an English and a Chinese text model, made of the sample's own texts: they know too much, which is what tests need.</summary>
    internal string[] TextModels => _textModels.Value;

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
