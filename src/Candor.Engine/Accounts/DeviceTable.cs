using System.Runtime.InteropServices;

namespace Candor.Accounts;

/// <summary>
/// How many accounts share a device. Remembers up to eight accounts a device and at most 2^20 devices in each of two generations; the older
/// generation is forgotten when the newer is full, so memory stays under about 200 MB whatever comes.
/// </summary>
public sealed class DeviceTable
{
    private const int MostAccounts = 8;
    private readonly int _mostDevices;
    private Dictionary<ulong, Users> _newer = [];
    private Dictionary<ulong, Users> _older = [];

    /// <summary>An empty table.</summary>
    /// <param name="mostDevices">Devices a generation. Default: 2^20.</param>
    public DeviceTable(int mostDevices = 1 << 20) => _mostDevices = mostDevices;

    /// <summary>Notes that an account acts on a device.</summary>
    /// <returns>How many other accounts have been seen on it, at most 7.</returns>
    public int Note(ulong device, ulong account)
    {
        if (device == 0) return 0;
        if (_newer.Count >= _mostDevices)
        {
            _older = _newer;
            _newer = [];
        }

        ref var users = ref CollectionsMarshal.GetValueRefOrAddDefault(_newer, device, out var known);
        if (!known && _older.Remove(device, out var before)) users = before;
        return users.Add(account);
    }

    /// <summary>Writes both generations.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var generation in (Dictionary<ulong, Users>[])[_newer, _older])
        {
            writer.Write(generation.Count);
            foreach (var (device, users) in generation.OrderBy(pair => pair.Key))
            {
                writer.Write(device);
                var copy = users;
                writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Users>(in copy)));
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty table.</summary>
    public void Load(BinaryReader reader)
    {
        foreach (var generation in (Dictionary<ulong, Users>[])[_newer, _older])
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var device = reader.ReadUInt64();
                var users = default(Users);
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(new Span<Users>(ref users)));
                generation.Add(device, users);
            }
        }
    }

    private struct Users
    {
        private Accounts _accounts;
        private byte _count;

        public int Add(ulong account)
        {
            for (var i = 0; i < _count; i++)
            {
                if (_accounts[i] == account) return _count - 1;
            }

            if (_count == MostAccounts) return MostAccounts - 1;
            _accounts[_count++] = account;
            return _count - 1;
        }
    }

    [System.Runtime.CompilerServices.InlineArray(MostAccounts)]
    private struct Accounts
    {
        private ulong _first;
    }
}
