using Candor.Signals.Text.Normalizing;
using Xunit;

namespace Candor.Tests.Signals.Text.Normalizing;

public sealed class NormalizerAllocationTests
{
    private const int Times = 10_000;

    [Fact]
    public void Normalizing_a_text_allocates_nothing()
    {
        string[] texts = ["今天天气很好，我们去公园吧！", "plain words @ada https://a.example", "раypal h𝐞llo e\u0301\u0327 가\u11A8 👨\u200D👩 mo\u200Bney…", "g p t", ""];
        var normalizer = new TextNormalizer();
        Run(texts.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(Times);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(bytes < Times, $"{bytes} bytes in {Times} texts");

        void Run(int times)
        {
            for (var i = 0; i < times; i++) normalizer.Normalize(texts[i % texts.Length]);
        }
    }
}
