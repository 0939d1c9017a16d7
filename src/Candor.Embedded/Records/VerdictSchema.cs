namespace Candor.Embedded.Records;

/// <summary>The tables of a file of verdicts. A file is written once, whole, and never changed, so it has no journal and its indexes come last.</summary>
internal static class VerdictSchema
{
    public const string Extension = ".db";

    /// <summary>Says that a SQLite file holds verdicts: "CNDV".</summary>
    public const long ApplicationId = 0x434E4456;

    public const int Version = 1;

    public const string Begin = """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;
        CREATE TABLE verdicts (
            place INTEGER PRIMARY KEY, account TEXT NOT NULL, hash INTEGER NOT NULL, verdict TEXT NOT NULL, would_be TEXT NOT NULL,
            evidence REAL NOT NULL, stratum TEXT NOT NULL);
        CREATE TABLE lines (first INTEGER PRIMARY KEY, count INTEGER NOT NULL, packed BLOB NOT NULL);
        BEGIN;
        """;

    public static readonly string End = FormattableString.Invariant($"""
        CREATE UNIQUE INDEX verdicts_by_account ON verdicts (account);
        CREATE INDEX verdicts_by_evidence ON verdicts (verdict, evidence DESC, account);
        PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};
        COMMIT;
        """);
}
