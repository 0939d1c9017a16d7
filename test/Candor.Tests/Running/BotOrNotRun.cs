using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

[assembly: AssemblyFixture(typeof(BotOrNotRun))]

namespace Candor.Tests.Running;

/// <summary>Real accounts of a public contest, where they are at hand: CANDOR_SHARED_DATA, or shared/data beside the repository.</summary>
public sealed class BotOrNotRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Trained> _trained;

    public BotOrNotRun() => _trained = new(() => new Trained(
        _folder.Path(""), Events, [Path.Combine(Folder!, "en-30.labels-clean.csv"), Path.Combine(Folder!, "fr-31.labels-clean.csv")]));

    internal static string[] Events => [Path.Combine(Folder!, "en-30.ndjson.gz"), Path.Combine(Folder!, "fr-31.ndjson.gz")];

    internal Trained Trained
    {
        get
        {
            Assert.SkipWhen(Folder is null, "The BotOrNot accounts are not here (CANDOR_SHARED_DATA, or ../shared/data/botornot).");
            return _trained.Value;
        }
    }

    private static string? Folder { get; } = Find();

    public void Dispose() => _folder.Dispose();

    private static string? Find()
    {
        var data = Environment.GetEnvironmentVariable("CANDOR_SHARED_DATA") ?? Path.Combine(Checkout.Root, "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(data, "botornot"));
        return File.Exists(Path.Combine(folder, "fr-31.ndjson.gz")) ? folder : null;
    }
}
