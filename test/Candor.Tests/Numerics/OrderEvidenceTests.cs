using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class OrderEvidenceTests
{
    [Fact]
    public void Over_all_orders_the_mean_e_value_is_one()
    {
        var orders = Orders([0, 1, 2, 3, 4, 5]).ToArray();

        Assert.Equal(720, orders.Length);
        Assert.Equal(1, orders.Average(order => Math.Exp(OrderEvidence.LogEValue(order))), 1e-9);
    }

    [Fact]
    public void The_same_order_of_twelve_is_evidence() => Assert.True(OrderEvidence.LogEValue([.. Enumerable.Range(0, 12)]) > 10);

    [Fact]
    public void The_opposite_order_is_none() => Assert.True(OrderEvidence.LogEValue([.. Enumerable.Range(0, 12).Reverse()]) < 0);

    private static IEnumerable<int[]> Orders(int[] items)
    {
        if (items.Length == 1) return [items];
        return items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => new[] { first }.Concat(rest).ToArray()));
    }
}
