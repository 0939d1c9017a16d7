using Microsoft.Data.Sqlite;
using static System.FormattableString;

namespace Candor.Embedded.Records;

/// <summary>The tables, and the way from every version of them to this one.</summary>
internal static class Schema
{
    /// <summary>Says that a SQLite file is ours: "CNDR".</summary>
    private const long ApplicationId = 0x434E4452;

    /// <summary>What each version added; the version is the number of steps taken.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY, started INTEGER, ended INTEGER, events INTEGER NOT NULL, state TEXT NOT NULL,
            counts TEXT NOT NULL, digests TEXT NOT NULL, options TEXT NOT NULL);
        CREATE TABLE verdicts (
            account TEXT PRIMARY KEY, verdict TEXT NOT NULL, would_be TEXT NOT NULL, evidence REAL NOT NULL, stratum TEXT NOT NULL,
            line TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX verdicts_by_evidence ON verdicts (verdict, evidence DESC, account);
        CREATE TABLE ledger (
            account TEXT NOT NULL, sequence INTEGER NOT NULL, time INTEGER NOT NULL, from_verdict TEXT NOT NULL, to_verdict TEXT NOT NULL,
            evidence REAL NOT NULL, window INTEGER NOT NULL, PRIMARY KEY (account, sequence)) WITHOUT ROWID;
        CREATE INDEX ledger_by_sequence ON ledger (sequence);
        """,
        """
        DROP TABLE verdicts;
        ALTER TABLE runs ADD COLUMN verdicts INTEGER;
        ALTER TABLE runs ADD COLUMN verdicts_digest TEXT;
        DROP TABLE ledger;
        CREATE TABLE ledger (
            account TEXT NOT NULL, sequence INTEGER NOT NULL, time INTEGER NOT NULL, from_verdict TEXT NOT NULL, from_would_be TEXT NOT NULL,
            from_evidence REAL NOT NULL, to_verdict TEXT NOT NULL, to_would_be TEXT NOT NULL, to_evidence REAL NOT NULL, window INTEGER NOT NULL,
            run INTEGER NOT NULL, PRIMARY KEY (account, sequence)) WITHOUT ROWID;
        CREATE INDEX ledger_by_sequence ON ledger (sequence);
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Makes the tables, or brings older ones up.</summary>
    /// <exception cref="FormatException">The file is not ours, or newer than this program.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        var version = VersionOf(connection, path);
        if (version == Version) return;
        Transaction.Run(connection, () =>
        {
            for (; version < Version; version++) Transaction.Execute(connection, Steps[version]);
            Transaction.Execute(connection, Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        });
    }

    /// <summary>Refuses tables of another version, for whoever may not change them.</summary>
    /// <exception cref="FormatException">The file is not ours, or newer or older than this program.</exception>
    public static void Require(SqliteConnection connection, string path)
    {
        var version = VersionOf(connection, path);
        if (version < Version) throw new FormatException(Invariant($"{path}: schema version {version} is older than this program, which knows {Version}; 'candor replay --store' or 'candor store compact' brings it up."));
    }

    private static int VersionOf(SqliteConnection connection, string path)
    {
        var version = (int)Sqlite.Number(connection, "PRAGMA user_version");
        var isEmpty = version == 0 && Sqlite.Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && Sqlite.Number(connection, "PRAGMA application_id") != ApplicationId) throw new FormatException($"{path}: this is a database of another program.");
        if (version > Version) throw new FormatException(Invariant($"{path}: schema version {version} is newer than this program, which knows {Version}."));
        return version;
    }
}
