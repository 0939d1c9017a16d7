using Candor.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Candor.Embedded.Records;

/// <summary>Opens SQLite files, and says of their faults what the store says of all faults.</summary>
internal static class Sqlite
{
    static Sqlite() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens a file, unpooled.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The one number that a statement gives.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Runs an action on a file.</summary>
    /// <exception cref="DamagedStoreException">The file is not as it was written.</exception>
    /// <exception cref="IOException">Anything else that SQLite says.</exception>
    public static T Guarded<T>(string path, Func<T> action)
    {
        const int Corrupt = 11, NoDatabase = 26;
        try
        {
            return action();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is Corrupt or NoDatabase)
        {
            throw new DamagedStoreException($"{path}: {fault.Message}", fault);
        }
        catch (SqliteException fault)
        {
            throw new IOException($"{path}: {fault.Message}", fault);
        }
    }
}
