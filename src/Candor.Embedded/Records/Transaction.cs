using Microsoft.Data.Sqlite;

namespace Candor.Embedded.Records;

/// <summary>All or nothing. By plain statements, because SQLite itself rolls back when the disk is full, and the driver then stumbles over it.</summary>
internal static class Transaction
{
    /// <summary>Runs some statements as one.</summary>
    public static void Run(SqliteConnection connection, Action statements)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            statements();
            Execute(connection, "COMMIT");
        }
        catch
        {
            Undo(connection);
            throw;
        }
    }

    /// <summary>Runs statements that give no rows.</summary>
    public static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static void Undo(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // It has been rolled back already; what is wrong is told by the exception on its way.
        }
    }
}
