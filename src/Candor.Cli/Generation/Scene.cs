namespace Candor.Cli.Generation;

/// <summary>One act as it is about to be written: who acts, how, and what can be seen.</summary>
internal sealed class Scene(AccountStream stream, Act act, Feed feed)
{
    public AccountStream Stream => stream;

    public Account Account => stream.Account;

    public SeededRandom Random => stream.Random;

    public Act Act => act;

    public long Time => act.Time;

    public Feed Feed => feed;

    public Manner Manner { get; } = stream.Account.MannerAt(act.Time);

    public Conduct Conduct => Manner.Conduct;

    /// <summary>What is answered, liked, followed or reported; only for acts that have such a thing.</summary>
    public Feed.Item Target { get; init; }

    /// <summary>Lets something follow <paramref name="delay"/> milliseconds later, unless the account does next to nothing.</summary>
    public void Later(long delay, ActKind kind, string? about = null, int number = 0)
    {
        if (!Account.Brief) stream.Add(new Act(act.Time + delay, kind, about, number));
    }

    /// <summary>A delay around <paramref name="median"/> milliseconds.</summary>
    public long Delay(long median, double spread = 0.8) => 1 + (long)Random.LogNormal(median, spread);
}
