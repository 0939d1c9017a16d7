using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class WrongInputTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nope", "'nope' is not known to 'candor'. 'candor --help' shows how it is used.")]
    [InlineData("", "Required command was not provided. 'candor --help' shows how it is used.")]
    [InlineData("demo --bogus", "'--bogus' is not known to 'candor demo'. 'candor demo --help' shows how it is used.")]
    [InlineData("replay --bogus", "There is no option '--bogus'; a file of that name is written './--bogus'.")]
    [InlineData("replay e.ndjson --bogus", "There is no option '--bogus'; a file of that name is written './--bogus'.")]
    [InlineData("replay", "Required argument missing for command: 'replay'.")]
    [InlineData("replay missing.ndjson", "missing.ndjson: no such file.")]
    [InlineData("replay e.ndjson --alpha 0", "--alpha: expected a number from 0.000001 to 0.5, found '0'.")]
    [InlineData("replay e.ndjson --alpha 1", "--alpha: expected a number from 0.000001 to 0.5, found '1'.")]
    [InlineData("replay e.ndjson --alpha 0,05", "--alpha: expected a number from 0.000001 to 0.5, found '0,05'.")]
    [InlineData("replay e.ndjson --alpha NaN", "--alpha: expected a number from 0.000001 to 0.5, found 'NaN'.")]
    [InlineData("replay e.ndjson --alpha abc", "--alpha: expected a number from 0.000001 to 0.5, found 'abc'.")]
    [InlineData("replay e.ndjson --without timng", "--without: 'timng' is neither a family nor a channel;")]
    [InlineData("replay e.ndjson --model m.json", "--model and --calibration belong together:")]
    [InlineData("replay e.ndjson --calibration c.json", "--model and --calibration belong together:")]
    [InlineData("replay e.ndjson --model m.json --calibration c.json", "Could not find file")]
    [InlineData("replay e.ndjson --out e.ndjson", "'FOLDER/e.ndjson' is read; it cannot be written over.")]
    [InlineData("replay e.ndjson --dead-letter e.ndjson", "'FOLDER/e.ndjson' is read; it cannot be written over.")]
    [InlineData("train e.ndjson --labels l.csv --out l.csv", "'FOLDER/l.csv' is read; it cannot be written over.")]
    [InlineData("calibrate e.ndjson --labels l.csv --model l.csv --out l.csv", "'FOLDER/l.csv' is read; it cannot be written over.")]
    [InlineData("train e.ndjson --out m.json", "Option '--labels' is required.")]
    [InlineData("train e.ndjson --labels l.csv", "Option '--out' is required.")]
    [InlineData("train e.ndjson --labels missing.csv --out m.json", "Could not find file")]
    [InlineData("train e.ndjson --labels l.csv --out m.json --folds 1", "--folds: expected a whole number from 2 to 20, found '1'.")]
    [InlineData("train e.ndjson --labels l.csv --out m.json --folds two", "--folds: expected a whole number from 2 to 20, found 'two'.")]
    [InlineData("train e.ndjson --labels l.csv --out m.json --seed -1", "--seed: expected a whole number from 0 to 2147483647, found '-1'.")]
    [InlineData("calibrate e.ndjson --labels l.csv --model m.json --out c.json", "Could not find file")]
    [InlineData("evaluate missing.ndjson --labels l.csv", "Could not find file")]
    [InlineData("evaluate v.ndjson", "Option '--labels' is required.")]
    [InlineData("validate e.ndjson --labels l.csv --groups missing.csv", "Could not find file")]
    [InlineData("explain acct-1", "One of --verdicts and --store is needed, not both.")]
    [InlineData("report --verdicts v.ndjson", "Option '--out' is required.")]
    [InlineData("report --out r.html", "One of --verdicts and --store is needed, not both.")]
    [InlineData("report --verdicts missing.ndjson --out r.html", "Could not find file")]
    [InlineData("report --verdicts v.ndjson --model m.json --out r.html", "--model and --calibration belong together:")]
    [InlineData("report --verdicts e.ndjson --out e.ndjson", "'FOLDER/e.ndjson' is read; it cannot be written over.")]
    [InlineData("report --verdicts v.ndjson --top 0 --out r.html", "--top: expected a whole number from 1 to 10000, found '0'.")]
    [InlineData("report --verdicts v.ndjson --lang fr --out r.html", "Argument 'fr' not recognized.")]
    [InlineData("explain acct-1 --verdicts v.ndjson --lang fr", "Argument 'fr' not recognized.")]
    public async Task What_is_wrong_is_said_in_one_line(string command, string message)
    {
        _folder.File("l.csv", "account,label\n"u8.ToArray());
        var existing = _folder.File("e.ndjson", []);
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word == "e.ndjson" ? existing : word == "l.csv" ? _folder.Path(word) : word);

        var expected = message.Replace("FOLDER", Path.GetDirectoryName(existing), StringComparison.Ordinal);
        AssertRefused(await CommandRun.Of([.. arguments]), expected);
    }

    [Theory]
    [InlineData("replay", "FILE: expected a path, found nothing.")]
    [InlineData("train --labels l.csv --out m.json", "FILE: expected a path, found nothing.")]
    public async Task A_blank_path_is_none(string command, string message) =>
        AssertRefused(await CommandRun.Of([.. command.Split(' '), ""]), message);

    [Theory]
    [InlineData("--out")]
    [InlineData("--dead-letter")]
    [InlineData("--model", "--calibration", "c.json")]
    public async Task A_blank_path_of_an_option_is_none(string option, params string[] others) =>
        AssertRefused(await CommandRun.Of(["replay", "e.ndjson", option, "", .. others]), $"Cannot parse argument '' for option '{option}'");

    [Fact]
    public async Task Blank_labels_are_none() =>
        AssertRefused(await CommandRun.Of("evaluate", "v.ndjson", "--labels", ""), "--labels: expected a path, found nothing.");

    [Theory]
    [InlineData("{")]
    [InlineData("17")]
    [InlineData("""{"account":"a"}""")]
    [InlineData("""{"account":null,"verdict":"managed","would_be":"managed","evidence":1,"threshold":0,"stratum":"en/person/new","flagged_at_event":5}""")]
    [InlineData("""{"account":"a","verdict":"managed","would_be":"managed","evidence":null,"threshold":0,"stratum":"en/person/new","flagged_at_event":5}""")]
    public async Task A_file_without_verdicts_is_refused_with_its_line(string line)
    {
        var verdicts = _folder.File("v.ndjson", System.Text.Encoding.UTF8.GetBytes("\n" + line + "\n"));

        var run = await CommandRun.Of("evaluate", verdicts, "--labels", SampleRun.Labels);

        AssertRefused(run, $"{verdicts}: line 2: this is no verdict as 'candor replay --out' writes it");
    }

    [Fact]
    public async Task A_verdict_that_cannot_be_explained_is_refused()
    {
        const string Line = """{"account":"a","verdict":"managed","would_be":"managed","evidence":1,"threshold":0,"stratum":"s","flagged_at_event":5}""";
        var verdicts = _folder.File("v.ndjson", System.Text.Encoding.UTF8.GetBytes(Line));

        AssertRefused(await CommandRun.Of("explain", "a", "--verdicts", verdicts), $"{verdicts}: the line of account 'a' is no verdict");
    }

    [Fact]
    public async Task An_account_that_is_not_there_cannot_be_explained()
    {
        var run = await CommandRun.Of("explain", "nobody", "--verdicts", sample.Trained.Verdicts);

        AssertRefused(run, $"{sample.Trained.Verdicts}: there is no account 'nobody'.");
    }

    [Fact]
    public async Task Labels_of_other_accounts_measure_nothing()
    {
        var labels = _folder.File("l.csv", "account,label\nnobody,human\n"u8.ToArray());

        AssertRefused(
            await CommandRun.Of("evaluate", sample.Trained.Verdicts, "--labels", labels), "No account of the verdicts has a label.");
    }

    [Fact]
    public async Task Too_few_labelled_accounts_cannot_be_trained_on()
    {
        var labels = _folder.File("l.csv", "account,label\nacct-00000,human\n"u8.ToArray());

        var run = await CommandRun.Of("train", SampleRun.Events, "--labels", labels, "--out", _folder.Path("m.json"));

        AssertRefused(run, "training needs at least 8 people and 8 managed accounts with events; found 1 and 0.");
        Assert.False(File.Exists(_folder.Path("m.json")));
    }

    private static void AssertRefused(CommandRun run, string message)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("candor: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - Environment.NewLine.Length, run.Error.IndexOf(Environment.NewLine, StringComparison.Ordinal));
    }
}
