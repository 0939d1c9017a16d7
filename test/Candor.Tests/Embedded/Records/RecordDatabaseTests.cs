using Candor.Embedded.Files;
using Candor.Embedded.Records;
using Candor.Tests.Input;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Candor.Tests.Embedded.Records;

public sealed class RecordDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string File => _temporary.Path("records.db");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_batch_that_fails_leaves_nothing()
    {
        using var records = RecordDatabase.Open(File);
        IEnumerable<LedgerRow> Failing()
        {
            yield return Change("ada", 1);
            throw new InvalidOperationException();
        }

        Assert.Throws<InvalidOperationException>(() => records.Commit(new RecordBatch { Ledger = Failing() }, toDisk: true));
        Assert.Empty(records.Ledger("ada"));
        records.Commit(new RecordBatch { Ledger = [Change("ada", 2)] }, toDisk: true);
        Assert.Equal([Change("ada", 2)], records.Ledger("ada"));
    }

    [Fact]
    public void The_ledger_is_cut_at_a_place_in_the_input()
    {
        using var records = RecordDatabase.Open(File);
        records.Commit(new RecordBatch { Ledger = [Change("ada", 1), Change("ada", 7), Change("bo", 5)] }, toDisk: false);

        Assert.Equal(2, records.DeleteLedgerFrom(5));
        Assert.Equal([Change("ada", 1)], records.Ledger("ada"));
        Assert.Equal(1, records.CountLedger());
    }

    [Fact]
    public void What_a_finished_run_found_is_not_cut()
    {
        using var records = RecordDatabase.Open(File);
        records.Commit(new RecordBatch { Ledger = [Change("ada", 1) with { Run = 2 }, Change("ada", 7)] }, toDisk: false);

        Assert.Equal(1, records.DeleteLedgerFrom(0));
        Assert.Equal([Change("ada", 1) with { Run = 2 }], records.Ledger("ada"));
    }

    [Fact]
    public void A_run_takes_the_place_of_its_former_state()
    {
        using var records = RecordDatabase.Open(File);
        var run = new RunRow(1, null, null, 0, "running", "{}", "{}", "{}");
        records.Commit(new RecordBatch { Run = run }, toDisk: false);
        records.Commit(new RecordBatch { Run = run with { Started = 5, Ended = 9, Events = 2, State = "done" } }, toDisk: false);

        Assert.Equal([run with { Started = 5, Ended = 9, Events = 2, State = "done" }], records.Runs());
    }

    [Fact]
    public void A_reader_sees_what_is_committed_while_the_writer_is_at_work()
    {
        using var records = RecordDatabase.Open(File);
        records.Commit(new RecordBatch { Ledger = [Change("ada", 1)] }, toDisk: false);
        using var reader = RecordDatabase.OpenToRead(File);

        Assert.Single(reader.Ledger("ada"));
        Assert.Throws<IOException>(() => reader.Commit(new RecordBatch { Ledger = [Change("bo", 1)] }, toDisk: false));
    }

    [Fact]
    public void An_older_file_is_brought_up_by_whoever_may_write_it()
    {
        RecordDatabase.Open(File).Dispose();
        Execute("ALTER TABLE runs DROP COLUMN verdicts; ALTER TABLE runs DROP COLUMN verdicts_digest; CREATE TABLE verdicts (account TEXT); PRAGMA user_version = 1");

        Assert.Contains("older than this program", Assert.Throws<FormatException>(() => RecordDatabase.OpenToRead(File)).Message, StringComparison.Ordinal);
        RecordDatabase.Open(File).Dispose();
        using var reader = RecordDatabase.OpenToRead(File);
        Assert.Empty(reader.Runs());
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "newer than this program")]
    [InlineData("PRAGMA application_id = 7", "another program")]
    public void A_file_that_is_not_of_this_schema_is_refused(string change, string reason)
    {
        RecordDatabase.Open(File).Dispose();
        Execute(change);

        var fault = Assert.Throws<FormatException>(() => RecordDatabase.Open(File));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_damaged()
    {
        _temporary.File("records.db", new byte[5000]);
        System.IO.File.WriteAllText(File, new string('x', 5000));

        Assert.Throws<DamagedStoreException>(() => RecordDatabase.Open(File));
    }

    private static LedgerRow Change(string account, ulong sequence) => new(account, sequence, 5, new("unknown", "no_finding", 0.5), new("managed", "managed", 2.5), 1, 0);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
