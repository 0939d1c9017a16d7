using System.Text.Json;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Tests.Signals.Text;
using Xunit;

namespace Candor.Tests.Texts;

public sealed class TextCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_file_trains_calibrates_and_evaluates_without_meeting_itself()
    {
        var (texts, model) = (Texts("texts", 500, 0, 1), _folder.Path("model.json"));
        var trained = (await Good("text", "train", texts, "--lang", "zh", "--out", model, "--json")).Json;
        await Good("text", "calibrate", texts, "--model", model, "--out", model);
        var evaluated = (await Good("text", "evaluate", texts, "--model", model, "--alpha", "0.05", "--json")).Json;

        Assert.InRange(trained.GetProperty("texts").GetInt32(), 1350, 1650); // three quarters of 2,000
        Assert.InRange(trained.GetProperty("bytes").GetInt64(), 100_000, 2_000_000);
        Assert.Equal(2000, evaluated.GetProperty("left_out").GetInt32() + evaluated.GetProperty("human").GetInt32() + evaluated.GetProperty("ai").GetInt32());
        Assert.InRange(evaluated.GetProperty("auc").GetDouble(), 0.97, 1);
        Assert.InRange(evaluated.GetProperty("fpr_at_threshold").GetDouble(), 0, 0.1);
        Assert.Equal(JsonValueKind.Null, evaluated.GetProperty("auc_refined").ValueKind);
        foreach (var part in (string[])["by_length", "by_source", "by_generator"]) Assert.NotEmpty(evaluated.GetProperty(part).EnumerateObject());
        Assert.Equal(["s0", "s1"], evaluated.GetProperty("by_source").EnumerateObject().Select(member => member.Name));
        Assert.Contains("s0", (await Good("text", "evaluate", texts, "--model", model)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_text_gets_a_finding_and_a_called_one_its_reasons()
    {
        var (texts, model, findings) = (Texts("texts", 500, 0, 1), _folder.Path("model.json"), _folder.Path("findings"));
        await Good("text", "train", texts, "--lang", "zh", "--out", model);
        await Good("text", "calibrate", texts, "--model", model, "--out", model);
        var counts = (await Good("text", "score", texts, "--model", model, "--out", findings, "--json")).Json.GetProperty("findings");
        var lines = File.ReadLines(findings).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(2000, lines.Count);
        Assert.Equal(lines.Count(line => line.GetProperty("finding").GetString() == "generated"), counts.GetProperty("generated").GetInt32());
        Assert.All(lines.Where(line => line.GetProperty("finding").GetString() == "generated"), line =>
        {
            Assert.InRange(line.GetProperty("p_value").GetDouble(), 0, 0.01);
            Assert.All(line.GetProperty("reasons").EnumerateArray(), reason => Assert.True(reason.GetProperty("adds").GetDouble() > 0));
        });
        var machines = lines.Where(line => line.GetProperty("id").GetString()!.StartsWith("ai", StringComparison.Ordinal)).ToList();
        Assert.InRange(machines.Count(line => line.GetProperty("finding").GetString() == "generated"), machines.Count * 0.8, machines.Count);
    }

    [Fact]
    public async Task Leaving_a_source_out_measures_it_with_models_that_never_saw_it()
    {
        var texts = Texts("texts", 400, 0, 1, 2);
        var left = (await Good("text", "validate", texts, "--lang", "zh", "--json")).Json.GetProperty("values");

        Assert.Equal(["s0", "s1", "s2"], left.EnumerateObject().Select(member => member.Name));
        Assert.All(left.EnumerateObject(), member => Assert.Equal((400, 400), (member.Value.GetProperty("human").GetInt32(), member.Value.GetProperty("ai").GetInt32())));
        Assert.All(left.EnumerateObject(), member => Assert.InRange(member.Value.GetProperty("auc").GetDouble(), 0.95, 1));
    }

    [Fact]
    public async Task Two_versions_run_side_by_side()
    {
        var (texts, one, two) = (Texts("texts", 400, 0, 1), _folder.Path("one"), _folder.Path("two"));
        await Good("text", "train", texts, "--lang", "zh", "--out", one);
        await Good("text", "train", texts, "--lang", "zh", "--only", "source=s0", "--out", two);
        await Good("text", "calibrate", texts, "--model", one, "--out", one);
        await Good("text", "calibrate", texts, "--model", two, "--out", two);
        var compared = (await Good("text", "compare", texts, "--model", one, "--with", two, "--json")).Json;

        Assert.NotEqual(compared.GetProperty("model").GetProperty("version").GetString(), compared.GetProperty("with").GetProperty("version").GetString());
        var texts1 = compared.GetProperty("model").GetProperty("human").GetInt32() + compared.GetProperty("model").GetProperty("ai").GetInt32();
        Assert.Equal(texts1, compared.GetProperty("changes").EnumerateArray().Sum(change => change.GetProperty("texts").GetInt32()));
    }

    [Fact]
    public async Task People_who_begin_to_write_like_machines_ring_the_alarm_and_people_as_before_do_not()
    {
        var (texts, model) = (Texts("texts", 800, 0, 1), _folder.Path("model.json"));
        await Good("text", "train", texts, "--lang", "zh", "--out", model);
        await Good("text", "calibrate", texts, "--model", model, "--out", model);
        var same = await CommandRun.Of("text", "drift", texts, "--model", model, "--only", "label=human", "--except", "domain=d1", "--json");
        var half = MadeTexts.Lines(4000, 0, "human").Select(line => line.Replace('！', '。').Replace('？', '，').Replace('～', '。').Replace("啊", "", StringComparison.Ordinal).Replace("呢", "", StringComparison.Ordinal).Replace("吧", "", StringComparison.Ordinal));
        File.WriteAllLines(_folder.Path("changed"), half);
        var changed = await CommandRun.Of("text", "drift", _folder.Path("changed"), "--model", model, "--json");

        Assert.Equal(("", 0), (same.Error + changed.Error, same.Code));
        Assert.True(changed.Json.GetProperty("domains").GetProperty("s0/d0").GetProperty("mean_p_value").GetDouble() < 0.45);
        Assert.Equal(1, changed.Code);
    }

    [Fact]
    public async Task What_is_wrong_with_the_input_is_said_in_a_line()
    {
        File.WriteAllLines(_folder.Path("bad"), ["{\"text\":\"一\",\"label\":\"robot\"}", "not json", "{\"text\":5}", "[1]", "{\"label\":\"human\"}"]);
        File.WriteAllLines(_folder.Path("few"), MadeTexts.Lines(20, 0));
        File.WriteAllText(_folder.Path("other"), "{\"format\":\"else\"}");

        await Refuses("its label is none of human, ai, refined", "text", "train", _folder.Path("bad"), "--lang", "zh", "--out", _folder.Path("m"));
        await Refuses("200 are the least", "text", "train", _folder.Path("few"), "--lang", "zh", "--out", _folder.Path("m"));
        await Refuses("None of 40 lines is asked for", "text", "train", _folder.Path("few"), "--lang", "en", "--out", _folder.Path("m"));
        await Refuses("no such file", "text", "train", _folder.Path("none"), "--lang", "zh", "--out", _folder.Path("m"));
        await Refuses("other", "text", "evaluate", _folder.Path("few"), "--model", _folder.Path("other"));
        await Refuses("expected source=", "text", "evaluate", _folder.Path("few"), "--model", _folder.Path("other"), "--only", "color=red");
        await Refuses("it cannot be written over", "text", "train", _folder.Path("few"), "--lang", "zh", "--out", _folder.Path("few"));
        Assert.False(File.Exists(_folder.Path("m")));
    }

    [Fact]
    public async Task Refused_lines_are_counted_and_the_others_used()
    {
        File.WriteAllLines(_folder.Path("texts"), [.. MadeTexts.Lines(400, 0), "{broken", "{\"text\":\"一\",\"label\":\"robot\"}"]);
        var trained = (await Good("text", "train", _folder.Path("texts"), "--lang", "zh", "--out", _folder.Path("m"), "--json")).Json;

        Assert.Equal(2, trained.GetProperty("refused").GetInt32());
        Assert.Contains("line 801: it is no JSON", trained.GetProperty("refusals")[0].GetString(), StringComparison.Ordinal);
    }

    private string Texts(string name, int texts, params int[] sources)
    {
        File.WriteAllLines(_folder.Path(name), sources.SelectMany(source => MadeTexts.Lines(texts, source)));
        return _folder.Path(name);
    }

    private static async Task<CommandRun> Good(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }

    private static async Task Refuses(string message, params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
