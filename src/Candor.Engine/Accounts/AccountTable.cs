namespace Candor.Accounts;

/// <summary>The states of all accounts, side by side in pages that never move, found by the account's keyed hash.</summary>
public sealed class AccountTable
{
    private const int PageSize = 1024;

    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<AccountState[]> _pages = [];
    private readonly List<ulong> _accounts = [];

    /// <summary>Accounts known.</summary>
    public int Count => _accounts.Count;

    /// <summary>Finds an account's place, or makes one.</summary>
    /// <param name="account">Its keyed hash.</param>
    /// <param name="isNew">Whether it had none.</param>
    public int PlaceOf(ulong account, out bool isNew)
    {
        ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_places, account, out var known);
        isNew = !known;
        if (known) return place;
        place = _accounts.Count;
        _accounts.Add(account);
        if (place / PageSize == _pages.Count) _pages.Add(new AccountState[PageSize]);
        return place;
    }

    /// <summary>The state at a place.</summary>
    public ref AccountState this[int place] => ref _pages[place / PageSize][place % PageSize];

    /// <summary>The account's keyed hash at a place.</summary>
    public ulong AccountAt(int place) => _accounts[place];
}
