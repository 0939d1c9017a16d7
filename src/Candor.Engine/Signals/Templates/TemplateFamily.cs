using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Texts;

namespace Candor.Signals.Templates;

/// <summary>A text that at least three accounts have posted, in one wording or another.</summary>
public sealed class TemplateFamily
{
    /// <summary>Texts that are kept.</summary>
    public const int MostTexts = 4;

    private readonly List<string> _texts = [];
    private readonly List<ulong> _hashes = [];

    internal TemplateFamily(uint number, DistinctAccounts accounts) => (Number, Distinct) = (number, accounts);

    /// <summary>Its number, from 1 in the order in which families were found. A family that two grew into has the lower one.</summary>
    public uint Number { get; }

    /// <summary>Posts in it, those before it became a family among them.</summary>
    public int Posts { get; private set; }

    /// <summary>Different accounts, exact up to 16, then about.</summary>
    public int Accounts => Distinct.Count;

    /// <summary>Whether <see cref="Accounts"/> is exact.</summary>
    public bool CountsExactly => Distinct.IsExact;

    /// <summary>The account of the earliest post, by the time of the events. It is never charged for being copied.</summary>
    public ulong FirstAccount { get; private set; }

    /// <summary>The earliest post.</summary>
    public ulong FirstPost { get; private set; }

    /// <summary>Time of the earliest post, Unix milliseconds.</summary>
    public long First { get; private set; } = long.MaxValue;

    /// <summary>Time of the latest post, Unix milliseconds.</summary>
    public long Last { get; private set; } = long.MinValue;

    /// <summary>Posts, from the third account's on, that hand on somebody's words by their form.</summary>
    public int HandedOn { get; private set; }

    /// <summary>Posts, from the third account's on, that are declared to be edited or made by a machine.</summary>
    public int DeclaredMade { get; private set; }

    /// <summary>Up to four different wordings, that of the post which made it a family first; public text only, its first <see cref="EventBatch.MostCopyText"/> characters.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>What kind of shared text it is.</summary>
    public BenignClass Benign { get; internal set; }

    /// <summary>Posts by hour of event time.</summary>
    public HourCounts Hours { get; private init; } = new();

    /// <summary>Posts by language, from the third account's on.</summary>
    public LanguageCounts Languages { get; private init; } = new();

    private DistinctAccounts Distinct { get; }

    /// <summary>Takes what a group was before it became a family.</summary>
    internal void Begin(in PostGroup group)
    {
        (Posts, FirstAccount, FirstPost, First, Last) = (group.Posts, group.First, group.FirstPost, group.Began, group.Ended);
        Hours.Add(group.Began, group.Posts);
        Distinct.Add(group.First);
        if (group.Second != 0) Distinct.Add(group.Second);
    }

    /// <summary>Takes one more post.</summary>
    /// <returns>Whether what is known of its kind may have changed.</returns>
    internal bool Add(in Event e, in CopyMarks marks, ReadOnlySpan<char> text)
    {
        Posts++;
        Distinct.Add(e.Account);
        if (e.Time < First) (First, FirstAccount, FirstPost) = (e.Time, e.Account, e.Post);
        Last = Math.Max(Last, e.Time);
        Hours.Add(e.Time);
        Languages.Add(e.Language);
        if ((marks.Forms & CopyForms.HandsOn) != 0) HandedOn++;
        if (!e.CountsAsContent) DeclaredMade++;
        var wanted = _texts.Count < MostTexts && !_hashes.Contains(marks.Text);
        if (wanted)
        {
            _texts.Add(new string(text));
            _hashes.Add(marks.Text);
        }

        return wanted || (Posts & (Posts - 1)) == 0;
    }

    /// <summary>Takes everything of another.</summary>
    internal void Add(TemplateFamily other)
    {
        Posts += other.Posts;
        Distinct.Add(other.Distinct);
        if (other.First < First) (First, FirstAccount, FirstPost) = (other.First, other.FirstAccount, other.FirstPost);
        Last = Math.Max(Last, other.Last);
        Hours.Add(other.Hours);
        Languages.Add(other.Languages);
        HandedOn += other.HandedOn;
        DeclaredMade += other.DeclaredMade;
        for (var i = 0; i < other._texts.Count && _texts.Count < MostTexts; i++)
        {
            if (_hashes.Contains(other._hashes[i])) continue;
            _texts.Add(other._texts[i]);
            _hashes.Add(other._hashes[i]);
        }
    }

    /// <summary>Takes a group that is no family.</summary>
    internal void Add(in PostGroup group)
    {
        Posts += group.Posts;
        Distinct.Add(group.First);
        if (group.Second != 0) Distinct.Add(group.Second);
        if (group.Began < First) (First, FirstAccount, FirstPost) = (group.Began, group.First, group.FirstPost);
        Last = Math.Max(Last, group.Ended);
        Hours.Add(group.Ended, group.Posts);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Number);
        Distinct.Save(writer);
        writer.Write(Posts);
        writer.Write(FirstAccount);
        writer.Write(FirstPost);
        writer.Write(First);
        writer.Write(Last);
        writer.Write(HandedOn);
        writer.Write(DeclaredMade);
        writer.Write((byte)Benign);
        Hours.Save(writer);
        Languages.Save(writer);
        writer.Write(_texts.Count);
        for (var i = 0; i < _texts.Count; i++)
        {
            writer.Write(_texts[i]);
            writer.Write(_hashes[i]);
        }
    }

    internal static TemplateFamily Load(BinaryReader reader)
    {
        var (number, accounts) = (reader.ReadUInt32(), DistinctAccounts.Load(reader));
        var (posts, account, post) = (reader.ReadInt32(), reader.ReadUInt64(), reader.ReadUInt64());
        var (first, last) = (reader.ReadInt64(), reader.ReadInt64());
        var (handedOn, made, benign) = (reader.ReadInt32(), reader.ReadInt32(), (BenignClass)reader.ReadByte());
        var family = new TemplateFamily(number, accounts)
        {
            Posts = posts,
            FirstAccount = account,
            FirstPost = post,
            First = first,
            Last = last,
            HandedOn = handedOn,
            DeclaredMade = made,
            Benign = benign,
            Hours = HourCounts.Load(reader),
            Languages = LanguageCounts.Load(reader),
        };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            family._texts.Add(reader.ReadString());
            family._hashes.Add(reader.ReadUInt64());
        }

        return family;
    }
}
