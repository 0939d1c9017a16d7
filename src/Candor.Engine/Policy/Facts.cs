namespace Candor.Policy;

/// <summary>All that a condition may look at. Filled anew for each event; a copy is kept where a rule may fire.</summary>
public sealed class Facts
{
    /// <summary>What happened.</summary>
    public EventFacts Event { get; init; } = new();

    /// <summary>Whom it is about.</summary>
    public AccountFacts Account { get; init; } = new();

    /// <summary>What is said of the account.</summary>
    public VerdictFacts Verdict { get; init; } = new();

    /// <summary>What is seen in the text.</summary>
    public SignalFacts Signals { get; init; } = new();

    /// <summary>With whom it belongs together.</summary>
    public FamilyFacts Families { get; init; } = new();

    /// <summary>What was found in its files.</summary>
    public FileFacts File { get; init; } = new();

    /// <summary>What another detector found.</summary>
    public FindingFacts Finding { get; init; } = new();

    /// <summary>A curator's word.</summary>
    public CurationFacts Curation { get; init; } = new();

    /// <summary>What somebody reports.</summary>
    public ReportFacts Report { get; init; } = new();

    /// <summary>The label of the work.</summary>
    public LabelFacts Labels { get; init; } = new();

    /// <summary>What was decided before.</summary>
    public HistoryFacts History { get; init; } = new();

    /// <summary>The declared counters.</summary>
    public CounterFacts Counters { get; init; } = new();

    /// <summary>The declared thresholds.</summary>
    public ThresholdFacts Thresholds { get; init; } = new();

    /// <summary>The version in force.</summary>
    public PolicyFacts Policy { get; set; } = new("", Duty.Encouraged);

    /// <summary>A copy that stays as it is.</summary>
    public Facts Copy() => new()
    {
        Event = Event.Copy(),
        Account = Account.Copy(),
        Verdict = Verdict.Copy(),
        Signals = Signals.Copy(),
        Families = Families.Copy(),
        File = File.Copy(),
        Finding = Finding.Copy(),
        Curation = Curation.Copy(),
        Report = Report.Copy(),
        Labels = Labels.Copy(),
        History = History.Copy(),
        Counters = Counters.Copy(),
        Thresholds = Thresholds.Copy(),
        Policy = Policy,
    };
}
