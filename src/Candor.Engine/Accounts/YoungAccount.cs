using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>
/// An account's first acts as a journal of at most 160 bytes, header included. Nothing is lost: when the account has more to say, the journal is
/// played into a full state, which is then what it would have been all along. Most accounts never get there.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct YoungAccount
{
    private const int JournalBytes = 136;
    private const int MostActs = 4;

    private long _first;
    private long _last;
    private byte _acts;
    private byte _used;
    private byte _sharers;
    private byte _interactions;
    private byte _automatedInteractions;
    private AccountKind _kind;
    private ClientKind _registeredThrough;
    private DeclaredAutomation _declaredAutomation;
    private Journal _journal;

    /// <summary>Acts in the journal.</summary>
    public readonly int Acts => _acts;

    /// <summary>Takes an event if the journal can hold it.</summary>
    /// <returns>False, with nothing changed, if the account needs a full state first.</returns>
    public bool TryTake(in Event e, WindowOptions window, in TextFacts text, bool hasText, in TextTokens tokens, int sharers)
    {
        if (e.Surface == Surface.None)
        {
            if (!TryTakeFact(e)) return false;
        }
        else if (!TryTakeAct(e, window, text, hasText, tokens))
        {
            return false;
        }

        _sharers = (byte)Math.Max(_sharers, Math.Min(byte.MaxValue, sharers));
        return true;
    }

    /// <summary>Plays everything into an empty state, in the order in which it came.</summary>
    public readonly void PlayInto(ref AccountState state, WindowOptions window, TextScore? score, scoped Span<uint> tokens)
    {
        state.Kind = _kind;
        state.RegisteredThrough = _registeredThrough;
        state.DeclaredAutomation = _declaredAutomation;
        state.Interactions = _interactions;
        state.AutomatedInteractions = _automatedInteractions;
        state.Client.DeviceSharers = _sharers;
        ReadOnlySpan<byte> rest = _journal;
        for (var i = 0; i < _acts; i++) rest = PlayAct(rest, ref state, window, score, tokens);
    }

    private bool TryTakeFact(in Event e)
    {
        switch (e.Type)
        {
            case EventType.AccountRegistered:
                (_kind, _registeredThrough) = (e.Kind, e.Client);
                return true;
            case EventType.AccountUpdated when e.DeclaredAutomation != DeclaredAutomation.Unstated:
                if (_acts > 0 && e.DeclaredAutomation != _declaredAutomation) return false;
                _declaredAutomation = e.DeclaredAutomation;
                return true;
            case EventType.SignalProvided:
                return false;
            case EventType.ReactionAdded or EventType.FollowAdded:
                if (_interactions == byte.MaxValue) return true;
                _interactions++;
                if (e.Client == ClientKind.Api) _automatedInteractions++;
                return true;
            default:
                return true;
        }
    }

    private bool TryTakeAct(in Event e, WindowOptions window, in TextFacts text, bool hasText, in TextTokens tokens)
    {
        var isFirst = _acts == 0;
        var keepsText = hasText && e.CountsAsContent;
        var count = tokens.Words.Length + tokens.Tags.Length + tokens.Emoji.Length;
        var size = Unsafe.SizeOf<Act>() + (keepsText ? Unsafe.SizeOf<TextFacts>() + (count * sizeof(uint)) : 0);
        if (_acts == MostActs || _used + size > JournalBytes) return false;
        if (!isFirst && (e.Time < _last || window.IsOver(_first, _acts, e.Time))) return false;
        if (keepsText && (tokens.Words.Length > byte.MaxValue || tokens.Tags.Length > byte.MaxValue || tokens.Emoji.Length > byte.MaxValue)) return false;

        if (isFirst) _first = e.Time;
        var act = new Act
        {
            Delay = (uint)(e.Time - _first),
            Language = e.Language,
            Surface = e.Surface,
            Client = e.Client,
            Declared = e.Declared,
            FollowersOnly = e.FollowersOnly,
            HasText = keepsText,
            Words = (byte)(keepsText ? tokens.Words.Length : 0),
            Tags = (byte)(keepsText ? tokens.Tags.Length : 0),
            Emoji = (byte)(keepsText ? tokens.Emoji.Length : 0),
        };
        Span<byte> journal = _journal;
        var rest = journal[_used..];
        MemoryMarshal.Write(rest, act);
        rest = rest[Unsafe.SizeOf<Act>()..];
        if (keepsText)
        {
            MemoryMarshal.Write(rest, text);
            rest = Write(rest[Unsafe.SizeOf<TextFacts>()..], tokens.Words);
            rest = Write(rest, tokens.Tags);
            Write(rest, tokens.Emoji);
        }

        _used += (byte)size;
        _last = e.Time;
        _acts++;
        return true;
    }

    private static Span<byte> Write(Span<byte> rest, ReadOnlySpan<uint> tokens)
    {
        MemoryMarshal.AsBytes(tokens).CopyTo(rest);
        return rest[(tokens.Length * sizeof(uint))..];
    }

    private readonly ReadOnlySpan<byte> PlayAct(
        ReadOnlySpan<byte> rest, ref AccountState state, WindowOptions window, TextScore? score, scoped Span<uint> tokens)
    {
        var act = MemoryMarshal.Read<Act>(rest);
        rest = rest[Unsafe.SizeOf<Act>()..];
        var e = new Event
        {
            Time = _first + act.Delay,
            Surface = act.Surface,
            Client = act.Client,
            Declared = act.Declared,
            FollowersOnly = act.FollowersOnly,
            Language = act.Language,
        };
        if (!act.HasText)
        {
            state.AddAct(e, window, null, default, 0);
            return rest;
        }

        var text = MemoryMarshal.Read<TextFacts>(rest);
        rest = rest[Unsafe.SizeOf<TextFacts>()..];
        var count = act.Words + act.Tags + act.Emoji;
        rest[..(count * sizeof(uint))].CopyTo(MemoryMarshal.AsBytes(tokens));
        var all = new TextTokens(tokens[..act.Words], tokens.Slice(act.Words, act.Tags), tokens.Slice(act.Words + act.Tags, act.Emoji));
        state.AddAct(e, window, text, all, score?.Invoke(text) ?? 0);
        return rest[(count * sizeof(uint))..];
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Act
    {
        public uint Delay;
        public ushort Language;
        public Surface Surface;
        public ClientKind Client;
        public Declaration Declared;
        public bool FollowersOnly;
        public bool HasText;
        public byte Words, Tags, Emoji;
    }

    [InlineArray(JournalBytes)]
    private struct Journal
    {
        private byte _first;
    }
}
