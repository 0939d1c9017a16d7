using Candor.Events;
using Candor.Events.Batches;

namespace Candor.Signals.Templates;

/// <content>What ties posts to groups and families: one thread, in the order of the input.</content>
public sealed partial class TemplateIndex
{
    private void Tie(int i)
    {
        var batch = _round[_batchOf[i]];
        ref readonly var e = ref batch.EventAt(_placeOf[i]);
        var group = 0U;
        for (var way = 0; way < Ways; way++)
        {
            var candidate = _candidates[(way * MostAtOnce) + i];
            if (candidate == 0) continue;
            var found = GroupOf(ref _posts.Values[(int)(candidate & _mask)], e.Time);
            if (found == 0) continue;
            if (group != 0 && _groups[group].Handle != group) group = 0; // its slot was the next to be given out
            group = group == 0 || group == found ? found : Unite(group, found);
        }

        if (group == 0) return;
        _posts.Values[(int)(NumberOf(i) & _mask)].Group = group;
        NoteServicesBefore(_batchOf[i], _placeOf[i]);
        Join(group, e, batch, _placeOf[i]);
    }

    /// <summary>Notes the registrations that stand before an event of the round: what comes later in the input must not count, wherever the input was cut.</summary>
    private void NoteServicesBefore(int batch, int place)
    {
        while (_registrations.TryPeek(out var next) && next.CompareTo((batch, place)) < 0)
        {
            _services.Add(_round[next.Batch].EventAt(next.Place).Account);
            _registrations.Dequeue();
        }
    }

    /// <summary>The group of a post that another is a copy of, a new one if it has none; 0 if it is too long ago.</summary>
    private uint GroupOf(ref IndexedPost post, long time)
    {
        if (post.Group != 0)
        {
            post.Group = _groups.Find(post.Group);
            if (post.Group != 0)
            {
                ref var group = ref _groups[post.Group];
                if (group.IsClosed) return 0;
                group.IsTouched = true;
                if (time - group.Ended <= _options.Milliseconds) return post.Group;
                Close(ref group);
                return 0;
            }
        }

        if (time - post.Time > _options.Milliseconds) return 0;
        return post.Group = _groups.Begin(new PostGroup
        {
            Posts = 1,
            Family = -1,
            First = post.Account,
            FirstPost = post.Post,
            Began = post.Time,
            Ended = post.Time,
        });
    }

    private void Join(uint handle, in Event e, EventBatch batch, int place)
    {
        ref var group = ref _groups[handle];
        group.IsTouched = true;
        if (group.Family < 0 && (e.Account == group.First || group.Second == 0 || e.Account == group.Second))
        {
            if (e.Account != group.First) group.Second = e.Account;
            if (e.Time < group.Began)
            {
                if (e.Account != group.First) (group.First, group.Second) = (group.Second, group.First);
                (group.Began, group.FirstPost) = (e.Time, e.Post);
            }

            group.Posts++;
            group.Ended = Math.Max(group.Ended, e.Time);
            return;
        }

        if (group.Family < 0) OpenFamily(handle);
        var family = _families[group.Family];
        ref readonly var marks = ref batch.CopyAt(place);
        if (family.Add(e, marks, batch.CopyTextAt(place)))
        {
            family.BeginsWithService = _services.Contains(family.FirstAccount);
            family.Benign = BenignClassifier.Of(family, _benign.Contains(marks));
        }

        group.Ended = family.Last;
        _families.Touch(group.Family, handle);
        ref var match = ref batch.MatchAt(place);
        match.Family = family.Number;
        match.Accounts = family.Accounts;
        match.Minutes = (int)Math.Min(int.MaxValue, Math.Max(0, (e.Time - family.First) / 60_000));
        match.IsFirst = e.Account == family.FirstAccount;
        match.IsBenign = family.Benign != BenignClass.None;
    }

    /// <summary>Makes one group of two; the one with more posts takes the other in, and a family keeps the lower number.</summary>
    private uint Unite(uint one, uint other)
    {
        var (whole, part) = _groups[one].Posts >= _groups[other].Posts ? (one, other) : (other, one);
        ref var larger = ref _groups[whole];
        ref var smaller = ref _groups[part];
        if (smaller.Family >= 0 || larger.Family >= 0 || AccountsOf(larger, smaller) > 2)
        {
            if (larger.Family < 0 && smaller.Family < 0) OpenFamily(whole);
            if (larger.Family < 0) (larger.Family, smaller.Family) = (TakeIn(smaller.Family, larger), -1);
            else if (smaller.Family < 0) TakeIn(larger.Family, smaller);
            else (larger.Family, smaller.Family) = (Merge(larger.Family, smaller.Family), -1);
            larger.Number = _families[larger.Family].Number;
            _families.Touch(larger.Family, whole);
        }
        else
        {
            if (smaller.Began < larger.Began)
            {
                (larger.First, larger.Second) = (smaller.First, larger.First != smaller.First ? larger.First : larger.Second != 0 ? larger.Second : smaller.Second);
                (larger.Began, larger.FirstPost) = (smaller.Began, smaller.FirstPost);
            }
            else if (larger.Second == 0)
            {
                larger.Second = smaller.First != larger.First ? smaller.First : smaller.Second;
            }
        }

        larger.Posts += smaller.Posts;
        larger.Ended = Math.Max(larger.Ended, smaller.Ended);
        larger.IsTouched = true;
        _groups.Unite(part, whole);
        return whole;
    }

    /// <summary>Different accounts among the up to four of two groups that are no families.</summary>
    private static int AccountsOf(in PostGroup one, in PostGroup other)
    {
        var accounts = one.Second == 0 ? 1 : 2;
        if (other.First != one.First && other.First != one.Second) accounts++;
        if (other.Second != 0 && other.Second != one.First && other.Second != one.Second) accounts++;
        return accounts;
    }

    private void OpenFamily(uint handle)
    {
        if (!_families.HasRoom) Close(ref _groups[_families.Idle()]);
        ref var group = ref _groups[handle];
        var family = new TemplateFamily(_families.NextNumber(), new DistinctAccounts());
        family.Begin(group);
        (group.Family, group.Number) = (_families.Open(family, handle), family.Number);
    }

    private int TakeIn(int place, in PostGroup group)
    {
        _families[place].Add(group);
        return place;
    }

    private int Merge(int one, int other)
    {
        var (kept, left) = _families[one].Number < _families[other].Number ? (one, other) : (other, one);
        _families[kept].Add(_families.Remove(left));
        return kept;
    }

    /// <summary>A group takes no more posts, and its family is closed.</summary>
    private void Close(ref PostGroup group)
    {
        Gone(group);
        (group.IsClosed, group.Family) = (true, -1);
    }

    /// <summary>A group is forgotten: its family is closed.</summary>
    private void Gone(PostGroup group)
    {
        if (group.Family >= 0) _families.Close(group.Family);
    }
}
