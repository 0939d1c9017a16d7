using System.Text;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Policies.Reading;
using Candor.Cli.Running;
using Candor.Enforcement;
using Candor.Events;
using Candor.Evidence.Calibrating;
using Candor.Policy;
using Candor.Signals.Templates;
using Candor.Verdicts;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>Runs scenarios through the same steps as a replay. Verdicts and what other parts would supply are given by the scenario; all else is found.</summary>
internal sealed class ScenarioRunner
{
    private readonly Dictionary<string, CompiledPolicy> _policies = new(StringComparer.Ordinal);
    private readonly ModelSet _models;
    private readonly Judge _judge;

    public ScenarioRunner()
    {
        var model = ModelFile.Read(Defaults.Model);
        _models = new ModelSet(model, new HashSet<string>());
        var calibration = CalibrationFile.Read(Defaults.Calibration, JsonFile.Digest(Defaults.Model), Defaults.Model, model.Window);
        _judge = new Judge(new Thresholds(calibration, 0.05, _models.Without), calibration.IsPublished);
    }

    /// <summary>Runs one.</summary>
    /// <exception cref="FormatException">The scenario or its policy is wrong.</exception>
    public ScenarioOutcome Run(Scenario scenario)
    {
        if (!_policies.TryGetValue(scenario.Policy, out var policy)) _policies[scenario.Policy] = policy = PolicyFile.Read(scenario.Policy);
        var events = ScenarioEvents.Of(scenario);
        var given = GivenOf(scenario);
        var setup = new PolicySetup { Policy = policy, Reviews = ReviewsOf(scenario), Given = keys => Hand(keys, events, given) };
        var run = new EventRun(new WindowOptions(), _models, templates: new TemplateIndex()) { JudgesAll = true };
        run.Govern(setup.NewRun(_judge, run.Keys), setup.Lists);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, events.Select(one => Encoding.UTF8.GetString(one.Json)));
            using var deadLetters = new DeadLetters(null);
            run.Run(new EventFiles([file]), deadLetters, null, CancellationToken.None);
            if (deadLetters.Counts.Any()) throw new FormatException($"{scenario.Path}: line {scenario.Events.Rows[0].Line}: an event is refused: {string.Join(", ", deadLetters.Counts.Select(refused => DeadLetters.NameOf(refused.Key)))}.");
        }
        finally
        {
            File.Delete(file);
        }

        return new ScenarioOutcome(scenario, new ScenarioCheck(scenario, run).Differences(), [.. run.Policy!.Rules.Where(rule => rule.Fired > 0).Select(rule => rule.Id)]);
    }

    private static Dictionary<string, List<Action<Facts>>> GivenOf(Scenario scenario)
    {
        var given = new Dictionary<string, List<Action<Facts>>>(StringComparer.Ordinal);
        foreach (var row in scenario.Given.Rows)
        {
            if (!given.TryGetValue(row["account"], out var facts)) given[row["account"]] = facts = [];
            facts.Add(At(scenario, row, () => FactSetter.Of(row["fact"], row["value"])));
        }

        return given;
    }

    private static IReadOnlyList<ReviewLine> ReviewsOf(Scenario scenario) =>
    [
        .. scenario.Reviews.Rows.Select(row => At(scenario, row, () => new ReviewLine(
            ScenarioTime.Read(row["time"]).ToUnixTimeMilliseconds(),
            row["account"],
            0,
            KindOf(row["measure"]),
            row["post"],
            row["outcome"] switch { "right" => true, "wrong" => false, var other => throw new FormatException($"'{other}' is no outcome; right and wrong are") }))),
    ];

    /// <summary>A measure by its name.</summary>
    public static MeasureKind KindOf(string name)
    {
        foreach (var kind in Enum.GetValues<MeasureKind>())
        {
            if (PolicyScalars.NameOf(kind) == name) return kind;
        }

        throw new FormatException($"'{name}' is no measure; there are {string.Join(", ", Enum.GetValues<MeasureKind>().Select(PolicyScalars.NameOf))}");
    }

    private static FactHandler Hand(EventKeys keys, IReadOnlyList<ScenarioEvent> events, Dictionary<string, List<Action<Facts>>> given)
    {
        var accounts = given.ToDictionary(one => keys.Account(one.Key), one => one.Value);
        var facts = events.Where(one => one.Given.Count > 0).ToDictionary(one => one.Id, one => one.Given, StringComparer.Ordinal);
        return (account, eventId, to) =>
        {
            if (accounts.TryGetValue(account, out var ofAccount)) ofAccount.ForEach(set => set(to));
            if (!facts.TryGetValue(eventId, out var ofEvent)) return;
            foreach (var set in ofEvent) set(to);
        };
    }

    /// <summary>Reads something of a row; what is wrong with it is told with its line.</summary>
    public static T At<T>(Scenario scenario, ScenarioRow row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException fault)
        {
            throw new FormatException(FormattableString.Invariant($"{scenario.Path}: line {row.Line}: {fault.Message}."), fault);
        }
    }
}
