using Candor.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Candor.Embedded.Records;

/// <summary>
/// The runs, which file holds the verdicts of the last, and the ledger of their changes, in one SQLite file. Never a row an event: those
/// are in the decision log. One writer; readers do not wait for it. Not thread-safe.
/// </summary>
public sealed class RecordDatabase : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly Statement _putRun, _putLedger, _cutLedger, _runs, _ledger, _ledgerCount;

    private RecordDatabase(string path, SqliteConnection connection)
    {
        (_path, _connection) = (path, connection);
        _putRun = new Statement(connection, "INSERT OR REPLACE INTO runs (id, started, ended, events, state, counts, digests, options, verdicts, verdicts_digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 10);
        _putLedger = new Statement(connection, "INSERT OR REPLACE INTO ledger (account, sequence, time, from_verdict, from_would_be, from_evidence, to_verdict, to_would_be, to_evidence, window, run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", 11);
        _cutLedger = new Statement(connection, "DELETE FROM ledger WHERE sequence >= ?1 AND run = 0", 1);
        _runs = new Statement(connection, "SELECT id, started, ended, events, state, counts, digests, options, verdicts, verdicts_digest FROM runs ORDER BY id", 0);
        _ledger = new Statement(connection, "SELECT account, sequence, time, from_verdict, from_would_be, from_evidence, to_verdict, to_would_be, to_evidence, window, run FROM ledger WHERE account = ?1 ORDER BY sequence", 1);
        _ledgerCount = new Statement(connection, "SELECT count(*) FROM ledger", 0);
    }

    /// <summary>Opens the database, makes it if it is not there, and brings an older one up.</summary>
    /// <exception cref="FormatException">It is of another program, or of a newer version of this one.</exception>
    public static RecordDatabase Open(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Opens the database of a store that another process may be writing.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public static RecordDatabase OpenToRead(string path) =>
        File.Exists(path) ? Open(path, SqliteOpenMode.ReadOnly) : throw new FileNotFoundException($"{path}: there is no such file.");

    /// <summary>Writes rows in one transaction.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="toDisk">Return only when they would survive a power cut; otherwise they survive a crash of the process.</param>
    /// <exception cref="IOException">They could not be written; none was.</exception>
    public void Commit(RecordBatch batch, bool toDisk) => Sqlite.Guarded(_path, () =>
    {
        Transaction.Execute(_connection, toDisk ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        Transaction.Run(_connection, () =>
        {
            if (batch.Run is { } run) _putRun.Execute(run.Id, run.Started, run.Ended, run.Events, run.State, run.Counts, run.Digests, run.Options, run.Verdicts?.Number, run.Verdicts?.Digest.ToString());
            foreach (var row in batch.Ledger) Put(row);
        });
        return 0;
    });

    /// <summary>Forgets the changes of verdicts at and after a place in the input that no finished run has found.</summary>
    /// <returns>How many there were.</returns>
    public int DeleteLedgerFrom(ulong sequence) => Sqlite.Guarded(_path, () => _cutLedger.Execute(checked((long)sequence)));

    /// <summary>All runs, the first first.</summary>
    public IReadOnlyList<RunRow> Runs() => Sqlite.Guarded(_path, () => _runs.Query(row => new RunRow(
        row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetInt64(3),
        row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7))
    { Verdicts = row.IsDBNull(8) ? null : VerdictsOf(row) }));

    /// <summary>How many changes of verdicts there are.</summary>
    public long CountLedger() => Sqlite.Guarded(_path, () => _ledgerCount.Query(row => row.GetInt64(0))).Single();

    /// <summary>The changes of an account's verdict, in order.</summary>
    public IReadOnlyList<LedgerRow> Ledger(string account) => Sqlite.Guarded(_path, () => _ledger.Query(
        row => new LedgerRow(row.GetString(0), (ulong)row.GetInt64(1), row.GetInt64(2), StateOf(row, 3), StateOf(row, 6), row.GetInt32(9), row.GetInt64(10)),
        account));

    /// <summary>What SQLite finds wrong with its file; empty if nothing.</summary>
    public IReadOnlyList<string> Verify() => Sqlite.Guarded(_path, () =>
    {
        using var check = new Statement(_connection, "PRAGMA integrity_check", 0);
        return check.Query(row => row.GetString(0)).Where(line => line != "ok").ToList();
    });

    /// <summary>Rewrites the file without its free pages.</summary>
    public void Vacuum() => Sqlite.Guarded(_path, () =>
    {
        Transaction.Execute(_connection, "VACUUM");
        return Transaction.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    });

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[_putRun, _putLedger, _cutLedger, _runs, _ledger, _ledgerCount]) statement.Dispose();
        _connection.Dispose();
    }

    private static RecordDatabase Open(string path, SqliteOpenMode mode) => Sqlite.Guarded(path, () =>
    {
        var connection = Sqlite.Open(path, mode);
        try
        {
            if (mode == SqliteOpenMode.ReadOnly)
            {
                Schema.Require(connection, path);
            }
            else
            {
                Transaction.Execute(connection, "PRAGMA journal_mode = WAL");
                Schema.Prepare(connection, path);
            }

            return new RecordDatabase(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    private void Put(LedgerRow row) => _putLedger.Execute(
        row.Account, checked((long)row.Sequence), row.Time, row.From.Verdict, row.From.WouldBe, row.From.Evidence, row.To.Verdict, row.To.WouldBe, row.To.Evidence,
        row.Window, row.Run);

    private static VerdictState StateOf(SqliteDataReader row, int first) => new(row.GetString(first), row.GetString(first + 1), row.GetDouble(first + 2));

    private static VerdictsOfRun VerdictsOf(SqliteDataReader row) =>
        new(row.GetInt32(8), Digest.TryParse(row.GetString(9), out var digest) ? digest : default);
}
