namespace Candor.Signals.Templates;

/// <summary>Accounts that were registered as a brand or a service; the last 65,536 of them.</summary>
internal sealed class ServiceAccounts
{
    private const int Most = 1 << 16;

    private readonly HashSet<ulong> _accounts = [];
    private readonly Queue<ulong> _order = [];

    /// <summary>Whether an account is one of them.</summary>
    public bool Contains(ulong account) => _accounts.Contains(account);

    /// <summary>Notes one.</summary>
    public void Add(ulong account)
    {
        if (!_accounts.Add(account)) return;
        _order.Enqueue(account);
        if (_order.Count > Most) _accounts.Remove(_order.Dequeue());
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_order.Count);
        foreach (var account in _order) writer.Write(account);
    }

    public void Load(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--) Add(reader.ReadUInt64());
    }
}
