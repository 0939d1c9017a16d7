using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Tests.Signals.Interactions;

/// <summary>The traces of event files.</summary>
internal static class ReadTraces
{
    private static readonly KeyedHash Hash = KeyedHash.FromText("traces of files");

    public static ulong KeyOf(string account) => new EventKeys(Hash).Account(account);

    public static TraceSet Of(params string[] files)
    {
        var run = new EventRun(new WindowOptions(), null, threads: 2, hash: Hash) { Traces = new TraceSet() };
        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles(files), deadLetters, null, CancellationToken.None);
        return run.Traces;
    }
}
