using System.Runtime.CompilerServices;
using Candor.Accounts;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class AccountStateTests
{
    [Fact]
    public void What_is_remembered_of_an_account_takes_at_most_a_kilobyte() => Assert.InRange(Unsafe.SizeOf<AccountState>(), 1, 1024);

    [Fact]
    public void A_page_of_a_young_account_takes_160_bytes_of_which_128_are_journal()
    {
        Assert.Equal((YoungPage.Size, 128), (Unsafe.SizeOf<YoungPage>(), YoungPage.JournalBytes));
        Assert.Equal(160, YoungPage.Size);
    }
}
