using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class OutputPathTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Commands =>
    [
        "train EVENTS --labels LABELS --out OUT",
        "calibrate EVENTS --labels LABELS --model MODEL --out OUT",
        "replay EVENTS --model MODEL --calibration CALIBRATION --out OUT",
        "replay EVENTS --model MODEL --calibration CALIBRATION --dead-letter OUT",
        "report --verdicts VERDICTS --model MODEL --calibration CALIBRATION --out OUT",
        "generate --accounts 10 --days 1 --out OUT",
        "generate --accounts 10 --days 1 --out FREE --labels OUT",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_folder_that_does_not_exist_is_a_fault_of_the_machine(string command)
    {
        var path = _folder.Path(Path.Combine("nowhere", "out"));

        var run = await Run(command, path);

        AssertFault(run);
        Assert.StartsWith($"candor: {path}", run.Error, StringComparison.Ordinal);
        Assert.Contains("its folder does not exist", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_folder_in_place_of_the_file_is_a_fault_of_the_machine(string command) =>
        AssertFault(await Run(command, Directory.CreateDirectory(_folder.Path("folder")).FullName));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_file_in_place_of_the_folder_is_a_fault_of_the_machine(string command) =>
        AssertFault(await Run(command, Path.Combine(_folder.File("file", []), "out")));

    [Fact]
    public async Task The_demo_cannot_be_kept_in_a_file() =>
        AssertFault(await CommandRun.Of("demo", "--keep", _folder.File("file", [])));

    private Task<CommandRun> Run(string command, string output) => CommandRun.Of([.. command.Split(' ').Select(word => word switch
    {
        "EVENTS" => SampleRun.Events,
        "LABELS" => SampleRun.Labels,
        "MODEL" => sample.Trained.Model,
        "CALIBRATION" => sample.Trained.Calibration,
        "VERDICTS" => sample.Trained.Verdicts,
        "FREE" => _folder.Path("free"),
        "OUT" => output,
        _ => word,
    })]);

    private static void AssertFault(CommandRun run)
    {
        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("candor: ", run.Error, StringComparison.Ordinal);
    }
}
