using Candor.Accounts;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class DeviceTableTests
{
    [Fact]
    public void The_others_on_a_device_are_counted_each_once()
    {
        var table = new DeviceTable();

        Assert.Equal([0, 1, 1, 2, 2, 2], ((ulong[])[1, 2, 1, 3, 2, 1]).Select(account => table.Note(9, account)));
    }

    [Fact]
    public void Devices_are_apart() => Assert.Equal(0, With((1, 1), (1, 2)).Note(2, 3));

    [Fact]
    public void No_device_is_no_device_of_many() => Assert.Equal(0, With((0, 1), (0, 2)).Note(0, 3));

    [Fact]
    public void No_more_than_seven_others_are_told()
    {
        var table = new DeviceTable();
        for (var account = 1UL; account <= 100; account++) Assert.Equal((int)Math.Min(account - 1, 7), table.Note(5, account));
        Assert.Equal(7, table.Note(5, 1));
    }

    [Fact]
    public void A_device_in_use_is_remembered_over_generations()
    {
        var table = new DeviceTable(mostDevices: 4);
        table.Note(1, 100);
        table.Note(1, 101);
        for (var other = 10UL; other < 50; other++)
        {
            table.Note(other, other);
            if (other % 2 == 0) table.Note(1, 100);
        }

        Assert.Equal(2, table.Note(1, 200));
    }

    [Fact]
    public void A_device_out_of_use_is_forgotten_so_that_memory_stays_bounded()
    {
        var table = new DeviceTable(mostDevices: 4);
        table.Note(1, 100);
        for (var other = 10UL; other < 30; other++) table.Note(other, other);

        Assert.Equal(0, table.Note(1, 200));
    }

    private static DeviceTable With(params (ulong Device, ulong Account)[] notes)
    {
        var table = new DeviceTable();
        foreach (var (device, account) in notes) table.Note(device, account);
        return table;
    }
}
