using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Numerics;

namespace Candor.Accounts;

/// <summary>
/// The young accounts of a partition: each is a journal of its first acts, in pages of 160 bytes; one page does for most, four are the most. Nothing is
/// lost: when an account has more to say, its journal is played into a full state, which is then what it would have been all along.
/// </summary>
internal sealed class YoungAccounts
{
    /// <summary>Bytes of the longest record that <see cref="Pack"/> writes.</summary>
    public const int MostPacked = YoungPage.HeadBytes + MostJournal;

    private const int MostPages = 4;
    private const int MostJournal = MostPages * YoungPage.JournalBytes;
    private const int MostTokens = MostJournal / sizeof(uint);
    private const int MostActs = 4;
    private const int PagesAtOnce = 64;
    private readonly Pages<YoungPage> _pages = new(PagesAtOnce);

    /// <summary>Bytes taken.</summary>
    public long Bytes => (long)_pages.Taken * YoungPage.Size;

    /// <summary>A place for one more.</summary>
    public int Add() => _pages.Add();

    /// <summary>Acts of an account.</summary>
    public int Acts(int record) => _pages[record].Acts;

    /// <summary>What is known of an account beside its acts.</summary>
    public YoungHead Head(int record)
    {
        ref var page = ref _pages[record];
        return new YoungHead(page.Acts, page.Kind, page.DeclaredAutomation, page.RegisteredThrough, page.Interactions, page.AutomatedInteractions, page.Sharers);
    }

    /// <summary>Takes an event if the journal can hold it.</summary>
    /// <param name="record">Where the account is; another place after it got a page.</param>
    /// <param name="e">The event.</param>
    /// <param name="window">Bounds of a window.</param>
    /// <param name="text">What its text shows, if it has one.</param>
    /// <param name="hasText">Whether it has.</param>
    /// <param name="tokens">The text's words, tags and emoji.</param>
    /// <param name="sharers">Other accounts on its device.</param>
    /// <returns>False, with nothing changed, if the account needs a full state first.</returns>
    public bool TryTake(ref int record, in Event e, WindowOptions window, in TextFacts text, bool hasText, in TextTokens tokens, int sharers)
    {
        if (e.Surface == Surface.None)
        {
            if (!_pages[record].TryTakeFact(e)) return false;
        }
        else if (!TryTakeAct(ref record, e, window, text, hasText && e.CountsAsContent, tokens))
        {
            return false;
        }

        ref var page = ref _pages[record];
        page.Sharers = (byte)Math.Max(page.Sharers, Math.Min(byte.MaxValue, sharers));
        return true;
    }

    /// <summary>Plays everything into an empty state, in the order in which it came.</summary>
    public void PlayInto(int record, ref AccountState state, WindowOptions window, TextScore? score)
    {
        Span<byte> packed = stackalloc byte[MostPacked];
        Play(packed[..Pack(record, packed)], ref state, window, score);
    }

    /// <summary>Plays what <see cref="Pack"/> wrote into an empty state.</summary>
    public static void Play(ReadOnlySpan<byte> packed, ref AccountState state, WindowOptions window, TextScore? score)
    {
        var head = HeadOf(packed);
        state.Kind = head.Kind;
        state.RegisteredThrough = head.RegisteredThrough;
        state.DeclaredAutomation = head.DeclaredAutomation;
        state.Interactions = head.Interactions;
        state.AutomatedInteractions = head.AutomatedInteractions;
        state.Client.DeviceSharers = head.Sharers;
        Span<uint> tokens = stackalloc uint[MostTokens];
        var rest = packed[YoungPage.HeadBytes..];
        for (var i = 0; i < head.Acts; i++) rest = YoungAct.Play(rest, head.First, ref state, window, score, tokens);
    }

    /// <summary>Writes an account in one piece: the head of its newest page, then its journal.</summary>
    /// <returns>Bytes written.</returns>
    public int Pack(int record, Span<byte> to)
    {
        var newest = _pages[record];
        MemoryMarshal.AsBytes(new ReadOnlySpan<YoungPage>(in newest))[..YoungPage.HeadBytes].CopyTo(to);
        var length = LengthOf(newest);
        for (var at = record; ; at = _pages[at].Before)
        {
            ref var page = ref _pages[at];
            page.Journal[..page.Used].CopyTo(to[(YoungPage.HeadBytes + (page.PagesBefore * YoungPage.JournalBytes))..]);
            if (page.PagesBefore == 0) return YoungPage.HeadBytes + length;
        }
    }

    /// <summary>Takes back what <see cref="Pack"/> wrote.</summary>
    /// <returns>Its place.</returns>
    public int Unpack(ReadOnlySpan<byte> packed)
    {
        var head = HeadOf(packed);
        (head.PagesBefore, head.Used) = (0, 0);
        var record = _pages.Add();
        _pages[record] = head;
        Append(ref record, packed[YoungPage.HeadBytes..]);
        return record;
    }

    /// <summary>Gives an account's pages back.</summary>
    public void Remove(int record)
    {
        for (int left = _pages[record].PagesBefore; left >= 0; left--)
        {
            _pages.Remove(record);
            record = _pages[record].Before;
        }
    }

    public void Save(BinaryWriter writer) => _pages.Save(writer);

    public void Load(BinaryReader reader) => _pages.Load(reader);

    private bool TryTakeAct(ref int record, in Event e, WindowOptions window, in TextFacts text, bool keepsText, in TextTokens tokens)
    {
        ref var page = ref _pages[record];
        var size = YoungAct.SizeOf(keepsText, tokens);
        if (page.Acts == MostActs || size > MostJournal - LengthOf(page)) return false;
        if (page.Acts > 0 && (e.Time < page.Last || e.Time - page.First > uint.MaxValue || window.IsOver(page.First, page.Acts, e.Time))) return false;

        if (page.Acts == 0) page.First = e.Time;
        if (size <= YoungPage.JournalBytes - page.Used)
        {
            YoungAct.Write(page.Journal[page.Used..], e, page.First, keepsText, text, tokens);
            page.Used += (byte)size;
        }
        else
        {
            Span<byte> act = stackalloc byte[MostJournal];
            YoungAct.Write(act, e, page.First, keepsText, text, tokens);
            Append(ref record, act[..size]);
            page = ref _pages[record];
        }

        page.Last = e.Time;
        page.Acts++;
        return true;
    }

    /// <summary>Fills the newest page, and new ones as long as there is more.</summary>
    private void Append(ref int record, ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            ref var page = ref _pages[record];
            var fits = Math.Min(bytes.Length, YoungPage.JournalBytes - page.Used);
            bytes[..fits].CopyTo(page.Journal[page.Used..]);
            page.Used += (byte)fits;
            bytes = bytes[fits..];
            if (bytes.IsEmpty) return;
            var next = page;
            (next.Before, next.PagesBefore, next.Used) = (record, (byte)(page.PagesBefore + 1), 0);
            record = _pages.Add();
            _pages[record] = next;
        }
    }

    private static YoungPage HeadOf(ReadOnlySpan<byte> packed)
    {
        var head = default(YoungPage);
        packed[..YoungPage.HeadBytes].CopyTo(MemoryMarshal.AsBytes(new Span<YoungPage>(ref head)));
        return head;
    }

    private static int LengthOf(in YoungPage newest) => (newest.PagesBefore * YoungPage.JournalBytes) + newest.Used;
}
