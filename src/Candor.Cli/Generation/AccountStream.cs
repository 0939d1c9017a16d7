using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>What one account does, a day planned at a time; between days it holds a few acts at most.</summary>
internal sealed class AccountStream
{
    private const ulong FirstStream = 1_000; // those below are for planning
    private readonly List<Act> _pending = []; // the next act stands last
    private readonly List<Act> _day = [];
    private readonly float[] _weights;
    private readonly long _firstMidnight;
    private double _weightLeft;
    private int _postsLeft;
    private int _othersLeft;
    private int _nextDay;
    private int _events;
    private int _things;

    public AccountStream(Account account, ulong seed)
    {
        Account = account;
        Random = SeededRandom.ForStream(seed, FirstStream + (ulong)account.Index);
        var local = account.Life.From + account.Offset;
        _firstMidnight = local - (local % Period.Day) - account.Offset;
        _postsLeft = account.Posts;
        _othersLeft = account.Others;
        _weights = Weights();
        foreach (var weight in _weights) _weightLeft += weight;
        Add(new Act(account.Life.From, ActKind.Register));
    }

    public Account Account { get; }

    public SeededRandom Random { get; }

    /// <summary>Acts that are planned and not yet taken.</summary>
    public int Pending => _pending.Count;

    /// <summary>The time of the next act; false when the account has nothing left to do.</summary>
    public bool TryPeek(out long time)
    {
        while (_nextDay < _weights.Length && (_pending.Count == 0 || _pending[^1].Time >= Midnight(_nextDay))) PlanDay();
        time = _pending.Count > 0 ? _pending[^1].Time : 0;
        return _pending.Count > 0;
    }

    /// <summary>The next act; valid after <see cref="TryPeek"/> said that there is one.</summary>
    public Act Take()
    {
        var act = _pending[^1];
        _pending.RemoveAt(_pending.Count - 1);
        return act;
    }

    /// <summary>Adds what follows from an earlier act; whatever would come after the end of the sample is dropped.</summary>
    public void Add(Act act)
    {
        if (!Account.Life.Contains(act.Time)) return;
        var at = _pending.Count;
        while (at > 0 && _pending[at - 1].Time <= act.Time) at--;
        _pending.Insert(at, act);
    }

    public string NextEventId() => Invariant($"{Account.Id}-{++_events}");

    /// <summary>An id for something the account makes, such as <c>post-00017-3</c>.</summary>
    public string NextId(string prefix) => Invariant($"{prefix}-{Account.Index:00000}-{++_things}");

    private long Midnight(int day) => _firstMidnight + (day * Period.Day);

    private float[] Weights()
    {
        var days = (int)((Account.Life.Until - _firstMidnight + Period.Day - 1) / Period.Day);
        var weights = new float[days];
        for (var day = 0; day < days; day++)
        {
            var midnight = Midnight(day);
            var share = Account.Life.Shared(new Period(midnight, midnight + Period.Day)) / (double)Period.Day;
            weights[day] = (float)(share * Random.LogNormal(1, Account.MannerAt(midnight).Rhythm.DaySpread));
        }

        return weights;
    }

    private void PlanDay()
    {
        var share = _weightLeft <= 0 ? 1 : Math.Min(1, _weights[_nextDay] / _weightLeft);
        _weightLeft -= _weights[_nextDay];
        var midnight = Midnight(_nextDay++);
        var last = _nextDay == _weights.Length;
        var posts = last ? _postsLeft : Share(_postsLeft, share);
        var others = last ? _othersLeft : Share(_othersLeft, share);
        _day.Clear();
        Account.MannerAt(midnight).Rhythm.Plan(midnight, Account.Life, posts, others, Random, _day);
        _postsLeft -= posts;
        _othersLeft -= others;
        foreach (var act in _day)
        {
            if (!Account.Brief || act.Kind != ActKind.StartSession) Add(act);
        }
    }

    private int Share(int left, double share)
    {
        var taken = 0;
        for (var i = 0; i < left; i++)
        {
            if (Random.Chance(share)) taken++;
        }

        return taken;
    }
}
