namespace Candor.Cli.Generation;

/// <summary>Writes a seeded sample community. However large, it holds the accounts and a day of each, never the events.</summary>
internal static class Generator
{
    /// <summary>Writes the events of <paramref name="accounts"/> in the order of their time.</summary>
    /// <returns>How many events of each type were written.</returns>
    public static IReadOnlyDictionary<string, long> WriteEvents(
        IReadOnlyList<Account> accounts, ulong seed, Stream output, CancellationToken cancellation)
    {
        using var writer = new EventWriter(output);
        var scribe = new Scribe(writer);
        var next = new PriorityQueue<AccountStream, (long Time, int Index)>(accounts.Count);
        foreach (var account in accounts) Queue(next, new AccountStream(account, seed));
        while (next.TryDequeue(out var stream, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            scribe.Write(stream, stream.Take());
            Queue(next, stream);
        }

        return scribe.Counts;
    }

    /// <summary>Writes the truth file; accounts that changed hands are left out of it.</summary>
    public static void WriteLabels(IReadOnlyList<Account> accounts, TextWriter output)
    {
        output.Write("account,label,source\n");
        foreach (var account in accounts.Where(account => account.Labelled))
        {
            output.Write(account.Id);
            output.Write(account.Managed ? ",managed," : ",human,");
            output.Write(account.Source);
            output.Write('\n');
        }
    }

    private static void Queue(PriorityQueue<AccountStream, (long Time, int Index)> next, AccountStream stream)
    {
        if (stream.TryPeek(out var time)) next.Enqueue(stream, (time, stream.Account.Index));
    }
}
