using Candor.Embedded;
using Candor.Embedded.Files;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded;

public sealed class StoreKeyTests : IDisposable
{
    private const string Digits = "000102030405060708090a0b0c0d0e0f";
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("store");

    private string KeyFile => Path.Combine(Folder, "key");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Every_new_store_has_a_key_of_its_own_that_only_its_owner_may_read()
    {
        Open().Dispose();
        Store.Open(_temporary.Path("other"), Made.Identity).Dispose();

        Assert.Matches("^[0-9a-f]{32}\n$", File.ReadAllText(KeyFile));
        Assert.NotEqual(File.ReadAllText(KeyFile), File.ReadAllText(_temporary.Path("other/key")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
        Assert.Empty(StoreUpkeep.Verify(Folder));
    }

    [Fact]
    public void It_stays_and_is_in_no_other_file()
    {
        using (var store = Open(Digits))
        {
            store.Log.Append(Made.Records(5));
            store.Save(new Checkpoint(5, new(), state => state.WriteByte(1)));
        }

        using (var again = Open()) Assert.Equal(StoreKey.Read(KeyFile).Hash.Hash64("x"u8), again.Key.Hash.Hash64("x"u8));
        var (text, bytes) = (System.Text.Encoding.ASCII.GetBytes(Digits), Convert.FromHexString(Digits));
        Assert.All(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(path => path != KeyFile), path =>
        {
            Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf(text));
            Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf(bytes));
        });
    }

    [Fact]
    public void A_lost_key_is_said_and_a_copy_puts_it_back()
    {
        Open(Digits).Dispose();
        File.Delete(KeyFile);

        Assert.StartsWith($"{KeyFile}: the store's key is gone;", Assert.Throws<DamagedStoreException>(() => Open()).Message, StringComparison.Ordinal);
        Assert.Equal("key", Assert.Single(StoreUpkeep.Verify(Folder)).File);
        Assert.Throws<FormatException>(() => Open("f" + Digits[1..]));
        Assert.False(File.Exists(KeyFile));
        Open(Digits).Dispose();
        Assert.Equal(Digits + "\n", File.ReadAllText(KeyFile));
        Assert.Empty(StoreUpkeep.Verify(Folder));
    }

    [Fact]
    public void Another_key_is_not_taken()
    {
        Open().Dispose();
        Assert.Contains("made with another key;", Assert.Throws<FormatException>(() => Open(Digits)).Message, StringComparison.Ordinal);

        File.WriteAllText(KeyFile, Digits);
        Assert.Contains("not the key that the store was made with", Assert.Throws<DamagedStoreException>(() => Open()).Message, StringComparison.Ordinal);
        Assert.Throws<DamagedStoreException>(() => StoreKey.Of(Folder));
    }

    [Fact]
    public void What_is_no_key_is_named()
    {
        foreach (var content in (string[])["", Digits[1..], Digits + "0", "g" + Digits[1..]])
        {
            var path = _temporary.File("wrong", System.Text.Encoding.ASCII.GetBytes(content));
            Assert.StartsWith($"{path}: this is no key", Assert.Throws<FormatException>(() => StoreKey.Read(path)).Message, StringComparison.Ordinal);
        }

        Assert.Throws<FileNotFoundException>(() => StoreKey.Read(_temporary.Path("none")));
    }

    [Fact]
    public void A_store_that_was_begun_and_not_finished_keeps_its_key()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(KeyFile, Digits + "\n");
        File.WriteAllText(KeyFile + ".tmp", "");

        Open().Dispose();
        Assert.Equal(Digits + "\n", File.ReadAllText(KeyFile));
    }

    private Store Open(string? digits = null) => Store.Open(Folder, Made.Identity, new StoreOptions
    {
        Key = digits is null ? null : StoreKey.Read(_temporary.File("given", System.Text.Encoding.ASCII.GetBytes(digits.ToUpperInvariant() + "\n"))),
    });
}
