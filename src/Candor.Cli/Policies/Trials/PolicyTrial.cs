using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Candor.Cli.Running;
using Candor.Cli.Texts;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals.Groups;
using Candor.Signals.Templates;
using Candor.Verdicts;

namespace Candor.Cli.Policies.Trials;

/// <summary>Runs policies over recorded events, as they would have been had they been in force: a back-test. Nothing is kept.</summary>
internal sealed class PolicyTrial
{
    private readonly ModelSet _models;
    private readonly ModelFile _model;
    private readonly Judge _judge;
    private readonly TextModelSet _texts;

    /// <param name="model">Path of the model.</param>
    /// <param name="calibration">Path of the calibration.</param>
    /// <param name="textModels">Paths of text models.</param>
    /// <param name="alpha">Share of people that may be above the threshold.</param>
    /// <param name="without">Channels and families to leave out.</param>
    public PolicyTrial(string model, string calibration, IReadOnlyList<string> textModels, double alpha, IReadOnlySet<string> without)
    {
        _texts = TextModelSet.Read(textModels);
        _model = ModelFile.Read(model, _texts);
        _models = new ModelSet(_model, without);
        var people = CalibrationFile.Read(calibration, JsonFile.Digest(model), model, _model.Window);
        _judge = new Judge(new Thresholds(people, alpha, without), people.IsPublished);
    }

    /// <summary>Event files.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>How the files become events; null if they hold events.</summary>
    public EventMap? Map { get; init; }

    /// <summary>The hash of a store, by which rules that are rolled out choose accounts; null for the built-in one.</summary>
    public KeyedHash? Hash { get; init; }

    /// <summary>Threads that work.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Runs one policy.</summary>
    /// <returns>The run, over.</returns>
    public EventRun Run(PolicySetup policy, RunProgress? progress, CancellationToken cancellation)
    {
        var findsGroups = !_models.Without.Contains(GroupFacts.Name);
        var run = new EventRun(_model.Window, _models, threads: Threads, hash: Hash, texts: _texts, templates: new TemplateIndex())
        {
            FindsGroups = findsGroups,
            Traces = findsGroups ? new TraceSet(GroupSearch.MostTraces) : null,
        };
        run.Govern(policy.NewRun(_judge, run.Keys), policy.Lists);
        using var deadLetters = new DeadLetters(null);
        using var events = new RereadableFiles(Events);
        run.Run(new EventFiles(events.Paths) { Map = Map }, deadLetters, progress is null ? null : progress.Report, cancellation);
        progress?.Clear();
        return run;
    }

    /// <summary>The stratum of an account when all was run.</summary>
    public static Stratum StratumOf(EventRun run, ulong account) => Stratum.Of(run.StateOf(run.Accounts.PlaceOf(account, out _)));
}
