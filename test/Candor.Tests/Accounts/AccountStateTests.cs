using System.Runtime.CompilerServices;
using Candor.Accounts;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class AccountStateTests
{
    [Fact]
    public void What_is_remembered_of_an_account_takes_at_most_a_kilobyte() => Assert.InRange(Unsafe.SizeOf<AccountState>(), 1, 1024);
}
