using Candor.Signals.Interactions;

namespace Candor.Tests.Signals.Interactions.Villages;

internal sealed partial class Village
{
    /// <summary>A circle of people who do exactly what the bounds allow, in every channel that a ring is tested by: the hardest innocents that there are.</summary>
    public Village CircleAtTheBounds(PeopleBounds people)
    {
        var members = Accounts("bound", people.Circle + 1);
        for (var day = 0; day < days; day++)
        {
            foreach (var author in members)
            {
                for (var i = Dice.Poisson(2); i > 0; i--)
                {
                    var made = Start + (day * Day) + (long)(Dice.Range(7, 24) * Hour);
                    var post = Post(author, made);
                    foreach (var other in members.Where(other => other != author && Dice.Chance(people.Coverage)))
                    {
                        var lot = Dice.Unit();
                        var delay = lot < people.WithinTenSeconds ? Dice.Range(1000, 10_000) : lot < people.WithinMinute ? Dice.Range(10_001, 60_000) : Dice.LogNormal(Hour, 1.2) + 60_001;
                        Like(other, post, made + (long)delay);
                        if (Dice.Chance((1 - people.Inside) / people.Inside)) Like(other, AnyPost(), made + (long)delay + (40 * Second));
                    }
                }
            }
        }

        return this;
    }
}
