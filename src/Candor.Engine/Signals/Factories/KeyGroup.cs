using Candor.Events;
using Candor.Events.Traces;
using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>A registration burst beside accounts that registered around the same time, for the tests on what came afterwards.</summary>
internal sealed class KeyGroup
{
    /// <summary>Others that a comparison needs.</summary>
    public const int FewestOthers = 40;

    private const int UsualOthers = 300, TimesMembers = 3;

    public KeyGroup(TraceSet traces, AccountLives lives, RegistrationBurst burst, IReadOnlyList<(long Time, int Account)> registered)
    {
        (Traces, Lives, Burst) = (traces, lives, burst);
        var members = burst.Accounts.ToHashSet();
        var middle = (burst.From + burst.Until) / 2;
        Others = [.. registered.Where(item => !members.Contains(item.Account)).OrderBy(item => (Math.Abs(item.Time - middle), item.Account))
            .Take(Math.Max(UsualOthers, TimesMembers * members.Count)).Select(item => item.Account)];
    }

    public TraceSet Traces { get; }

    public AccountLives Lives { get; }

    public RegistrationBurst Burst { get; }

    public IReadOnlyList<int> Members => Burst.Accounts;

    /// <summary>The others nearest in registration.</summary>
    public IReadOnlyList<int> Others { get; }

    /// <summary>Whether there are enough others to compare with.</summary>
    public bool HasOthers => Others.Count >= FewestOthers;

    /// <summary>Members first, then the others.</summary>
    public IEnumerable<int> All => Members.Concat(Others);

    /// <summary>Places of what an account did after the last registration of the burst and later than its own.</summary>
    public IEnumerable<int> LaterActs(int account)
    {
        foreach (var place in Lives.ActsOf(account).ToArray())
        {
            var type = Traces[place].Type;
            if (Traces[place].Time > Burst.Until && type is not (EventType.AccountRegistered or EventType.AccountUpdated)) yield return place;
        }
    }
}
