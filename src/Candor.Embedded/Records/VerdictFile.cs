using Candor.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Candor.Embedded.Records;

/// <summary>The verdicts of a finished run, by account, by verdict and in order. Not thread-safe.</summary>
public sealed class VerdictFile : IDisposable
{
    private const string Row = "SELECT place, account, hash, verdict, would_be, evidence, stratum FROM verdicts";

    private readonly string _path;
    private readonly SqliteConnection _connection;

    private VerdictFile(string path, SqliteConnection connection) => (_path, _connection) = (path, connection);

    /// <summary>Opens a file to read it.</summary>
    /// <exception cref="FormatException">It holds something else, or was written by another version.</exception>
    /// <exception cref="DamagedStoreException">It is not there, or not as it was written.</exception>
    public static VerdictFile Open(string path) => Sqlite.Guarded(path, () =>
    {
        if (!File.Exists(path)) throw new DamagedStoreException($"{path}: a finished run names this file, and it is not there.");
        var connection = Sqlite.Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            var (kind, version) = (Sqlite.Number(connection, "PRAGMA application_id"), Sqlite.Number(connection, "PRAGMA user_version"));
            if (kind != VerdictSchema.ApplicationId || version != VerdictSchema.Version) throw new FormatException($"{path}: this is no file of verdicts that this program knows.");
            return new VerdictFile(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>The verdict on an account; null if there is none.</summary>
    public KeptVerdict? Find(string account) => Sqlite.Guarded(_path, () =>
    {
        var found = Query(Row + " WHERE account = ?1", row => (Place: row.GetInt64(0), Row: VerdictOf(row)), account);
        return found.Count == 0 ? null : new KeptVerdict(found[0].Row, LineAt(found[0].Place));
    });

    /// <summary>A page of the accounts with a verdict, those with the most evidence first.</summary>
    /// <param name="verdict">The word of the verdict line.</param>
    /// <param name="limit">Rows of a page.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    public IReadOnlyList<VerdictRow> Page(string verdict, int limit, VerdictPlace? after = null) => Sqlite.Guarded(_path, () => after is null
        ? Query(Row + " WHERE verdict = ?1 ORDER BY evidence DESC, account LIMIT ?2", VerdictOf, verdict, limit)
        : Query(
            Row + " WHERE verdict = ?1 AND evidence <= ?3 AND (evidence < ?3 OR account > ?4) ORDER BY evidence DESC, account LIMIT ?2",
            VerdictOf, verdict, limit, after.Evidence, after.Account));

    /// <summary>The accounts of some keyed hashes; those that have no verdict are not among them. Reads all of them.</summary>
    public IReadOnlyDictionary<ulong, string> NamesOf(IReadOnlySet<ulong> hashes) => Sqlite.Guarded(_path, () =>
    {
        var names = new Dictionary<ulong, string>();
        if (hashes.Count == 0) return names;
        Query("SELECT hash, account FROM verdicts", row =>
        {
            var hash = (ulong)row.GetInt64(0);
            if (hashes.Contains(hash)) names[hash] = row.GetString(1);
            return 0;
        });
        return names;
    });

    /// <summary>How many accounts have each verdict.</summary>
    public IReadOnlyList<(string Verdict, long Accounts)> Count() => Sqlite.Guarded(_path, () =>
        Query("SELECT verdict, count(*) FROM verdicts GROUP BY verdict ORDER BY verdict", row => (row.GetString(0), row.GetInt64(1))));

    /// <summary>All verdict lines in the order in which they were added; a line is valid until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        var next = 0L;
        while (Sqlite.Guarded(_path, () => Query("SELECT packed FROM lines WHERE first = ?1", row => row.GetFieldValue<byte[]>(0), next)) is [var packed])
        {
            var lines = LineBlock.Unpack(packed);
            next += lines.Count;
            foreach (var line in lines) yield return line;
        }
    }

    /// <summary>The accounts of which an older file says something else; those that it does not know are not among them.</summary>
    /// <param name="older">Path of the older file.</param>
    public IReadOnlyList<VerdictChange> ChangesSince(string older) => Sqlite.Guarded(older, () =>
    {
        using (var attach = new Statement(_connection, "ATTACH ?1 AS older", 1)) attach.Execute(older);
        var changes = Query(
            """
            SELECT n.account, n.hash, o.verdict, o.would_be, o.evidence, n.verdict, n.would_be, n.evidence
            FROM older.verdicts AS o JOIN main.verdicts AS n ON n.account = o.account
            WHERE n.verdict <> o.verdict OR n.would_be <> o.would_be ORDER BY n.place
            """,
            row => new VerdictChange(row.GetString(0), (ulong)row.GetInt64(1), StateOf(row, 2), StateOf(row, 5)));
        Transaction.Execute(_connection, "DETACH older");
        return changes;
    });

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    private string LineAt(long place)
    {
        var (first, packed) = Query("SELECT first, packed FROM lines WHERE first <= ?1 ORDER BY first DESC LIMIT 1", row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), place).Single();
        return System.Text.Encoding.UTF8.GetString(LineBlock.Unpack(packed)[(int)(place - first)].Span);
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(_connection, sql, values.Length);
        return statement.Query(row, values);
    }

    private static VerdictState StateOf(SqliteDataReader row, int first) => new(row.GetString(first), row.GetString(first + 1), row.GetDouble(first + 2));

    private static VerdictRow VerdictOf(SqliteDataReader row) =>
        new(row.GetString(1), (ulong)row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetDouble(5), row.GetString(6));
}
