using Candor.Provenance.Tests.Reading;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>A small share of the fuzzing that is done outside of the tests: no exception, and nothing is written that cannot be read.</summary>
public sealed class LabelMutationTests
{
    [Theory]
    [InlineData("a.png")]
    [InlineData("a.md")]
    public void Broken_files_are_labelled_without_an_exception(string name)
    {
        var random = new Random(20250901);
        var options = new LabelOptions { FileName = name, IsServedCopy = true };
        foreach (var file in MutationTests.Files().Concat(MutationTests.Media()))
        {
            for (var round = 0; round < 200; round++)
            {
                var (result, target) = Labelled.Write(MutationTests.Mutate(file, random), round % 2 == 0 ? Labelled.Platform : Labelled.New, options);
                if (!result.IsDone) continue;
                var found = Make.Inspect(target, name: name);
                Assert.Equal((result.Label, 0, false), (found.Aigc.Label, found.Faults.Count, found.IsCut));
            }
        }
    }
}
