using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Texts;

namespace Candor.Signals.Templates;

/// <summary>A text that at least three accounts have posted, in one wording or another.</summary>
public sealed class TemplateFamily
{
    /// <summary>Texts that are kept.</summary>
    public const int MostTexts = 4;

    /// <summary>Accounts that are kept.</summary>
    public const int MostAccounts = 8;

    private readonly List<string> _texts = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<SharedForms> _forms = [];
    private readonly List<ulong> _accounts = [];

    internal TemplateFamily(uint number, DistinctAccounts accounts) => (Number, Distinct) = (number, accounts);

    /// <summary>Its number, from 1 in the order in which families were found. A family that two grew into has the lower one.</summary>
    public uint Number { get; }

    /// <summary>Posts in it, those before it became a family among them.</summary>
    public int Posts { get; private set; }

    /// <summary>Different accounts, exact up to 16, then about.</summary>
    public int Accounts => Math.Min(Distinct.Count, Posts);

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

    /// <summary>The first accounts that were met, in the order of the input.</summary>
    public IReadOnlyList<ulong> SomeAccounts => _accounts;

    /// <summary>Posts from the third account's on: those of which forms are counted.</summary>
    public int Counted { get; private set; }

    /// <summary>Posts, from the third account's on, that hand on the words of another: by their form, or as a repost of the family's first post.</summary>
    public int HandedOn { get; private set; }

    /// <summary>Posts, from the third account's on, that are declared to be edited or made by a machine.</summary>
    public int DeclaredMade { get; private set; }

    /// <summary>Up to four different wordings, that of the post which made it a family first; public text only, its first <see cref="EventBatch.MostCopyText"/> characters.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Links in <see cref="Texts"/>, each once.</summary>
    public IEnumerable<string> Links => Tokens.Where(token => token.Kind == TokenKind.Link).Select(token => token.Text).Distinct();

    /// <summary>Tags in <see cref="Texts"/>, each once: the products and topics that they are about, by their own word.</summary>
    public IEnumerable<string> Tags => Tokens.Where(token => token.Kind == TokenKind.Word && token.Text[0] == '#').Select(token => token.Text).Distinct();

    /// <summary>Hash of the first of <see cref="Texts"/>, folded; what a benign list names it by.</summary>
    public ulong Text { get; private set; }

    /// <summary>Hash of its skeleton, slots masked.</summary>
    public ulong Skeleton { get; private set; }

    /// <summary>Its substance, see <see cref="CopyMarks.Substance"/>.</summary>
    public int Substance { get; private set; }

    /// <summary>Whether <see cref="FirstAccount"/> was registered as a brand or a service.</summary>
    public bool BeginsWithService { get; internal set; }

    /// <summary>What kind of shared text it is.</summary>
    public BenignClass Benign { get; internal set; }

    /// <summary>Posts by hour of event time.</summary>
    public HourCounts Hours { get; } = new();

    /// <summary>Posts by language, from the third account's on.</summary>
    public LanguageCounts Languages { get; } = new();

    private IEnumerable<TextToken> Tokens => _texts.SelectMany(TextToken.Read);

    /// <summary>The forms of <see cref="Texts"/>.</summary>
    internal IReadOnlyList<SharedForms> Forms => _forms;

    private DistinctAccounts Distinct { get; }

    /// <summary>Takes what a group was before it became a family.</summary>
    internal void Begin(in PostGroup group)
    {
        (Posts, FirstAccount, FirstPost, First, Last) = (group.Posts, group.First, group.FirstPost, group.Began, group.Ended);
        Hours.Add(group.Began, group.Posts);
        Note(group.First);
        if (group.Second != 0) Note(group.Second);
    }

    /// <summary>Takes one more post.</summary>
    /// <returns>Whether what is known of its kind may have changed.</returns>
    internal bool Add(in Event e, in CopyMarks marks, ReadOnlySpan<char> text)
    {
        Posts++;
        Counted++;
        Note(e.Account);
        if (e.Time < First) (First, FirstAccount, FirstPost) = (e.Time, e.Account, e.Post);
        Last = Math.Max(Last, e.Time);
        Hours.Add(e.Time);
        Languages.Add(e.Language);
        if ((marks.Forms & CopyForms.HandsOn) != 0 || (e.RepostOf != 0 && e.RepostOf == FirstPost)) HandedOn++;
        if (!e.CountsAsContent) DeclaredMade++;
        if (_texts.Count == 0) (Text, Skeleton, Substance) = (marks.Text, marks.Skeleton, marks.Substance);
        var wanted = _texts.Count < MostTexts && !_hashes.Contains(marks.Text);
        if (wanted)
        {
            Keep(new string(text), marks.Text);
        }

        return wanted || (Posts & (Posts - 1)) == 0;
    }

    /// <summary>Takes everything of another.</summary>
    internal void Add(TemplateFamily other)
    {
        Posts += other.Posts;
        Counted += other.Counted;
        Distinct.Add(other.Distinct);
        foreach (var account in other._accounts) Keep(account);
        if (other.First < First) (First, FirstAccount, FirstPost) = (other.First, other.FirstAccount, other.FirstPost);
        Last = Math.Max(Last, other.Last);
        Hours.Add(other.Hours);
        Languages.Add(other.Languages);
        HandedOn += other.HandedOn;
        DeclaredMade += other.DeclaredMade;
        if (_texts.Count == 0) (Text, Skeleton, Substance) = (other.Text, other.Skeleton, other.Substance);
        for (var i = 0; i < other._texts.Count && _texts.Count < MostTexts; i++)
        {
            if (!_hashes.Contains(other._hashes[i])) Keep(other._texts[i], other._hashes[i]);
        }
    }

    /// <summary>Takes a group that is no family.</summary>
    internal void Add(in PostGroup group)
    {
        Posts += group.Posts;
        Note(group.First);
        if (group.Second != 0) Note(group.Second);
        if (group.Began < First) (First, FirstAccount, FirstPost) = (group.Began, group.First, group.FirstPost);
        Last = Math.Max(Last, group.Ended);
        Hours.Add(group.Ended, group.Posts);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Number);
        Distinct.Save(writer);
        writer.Write(_accounts.Count);
        foreach (var account in _accounts) writer.Write(account);
        writer.Write(Posts);
        writer.Write(Counted);
        writer.Write(Text);
        writer.Write(Skeleton);
        writer.Write(Substance);
        writer.Write(BeginsWithService);
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
        var family = new TemplateFamily(reader.ReadUInt32(), DistinctAccounts.Load(reader));
        for (var left = reader.ReadInt32(); left > 0; left--) family._accounts.Add(reader.ReadUInt64());
        (family.Posts, family.Counted) = (reader.ReadInt32(), reader.ReadInt32());
        (family.Text, family.Skeleton, family.Substance, family.BeginsWithService) = (reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadInt32(), reader.ReadBoolean());
        (family.FirstAccount, family.FirstPost, family.First, family.Last) = (reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadInt64(), reader.ReadInt64());
        (family.HandedOn, family.DeclaredMade, family.Benign) = (reader.ReadInt32(), reader.ReadInt32(), (BenignClass)reader.ReadByte());
        family.Hours.Load(reader);
        family.Languages.Load(reader);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            family.Keep(reader.ReadString(), reader.ReadUInt64());
        }

        return family;
    }

    private void Note(ulong account)
    {
        Distinct.Add(account);
        Keep(account);
    }

    private void Keep(string text, ulong hash)
    {
        _texts.Add(text);
        _hashes.Add(hash);
        _forms.Add(SharedText.FormsOf(text));
    }

    private void Keep(ulong account)
    {
        if (_accounts.Count < MostAccounts && !_accounts.Contains(account)) _accounts.Add(account);
    }
}
