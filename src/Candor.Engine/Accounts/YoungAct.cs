using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>An act as a young account's journal holds it: 14 bytes, and with a text its facts (52) and 4 bytes for each word, tag and emoji.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct YoungAct
{
    private uint _delay;
    private ushort _language;
    private Surface _surface;
    private ClientKind _client;
    private Declaration _declared;
    private FileFinding _files;
    private byte _flags;
    private byte _words, _tags, _emoji;
    private const byte FollowersOnly = 1, HasText = 2;

    /// <summary>Bytes that an act takes; <see cref="int.MaxValue"/> if it has more words than can be counted here.</summary>
    /// <param name="keepsText">Whether its text counts.</param>
    /// <param name="tokens">The text's words, tags and emoji.</param>
    public static int SizeOf(bool keepsText, in TextTokens tokens)
    {
        if (!keepsText) return Unsafe.SizeOf<YoungAct>();
        if (tokens.Words.Length > byte.MaxValue || tokens.Tags.Length > byte.MaxValue || tokens.Emoji.Length > byte.MaxValue) return int.MaxValue;
        return Unsafe.SizeOf<YoungAct>() + Unsafe.SizeOf<TextFacts>() + ((tokens.Words.Length + tokens.Tags.Length + tokens.Emoji.Length) * sizeof(uint));
    }

    /// <summary>Writes an act where there is room for it.</summary>
    /// <param name="to">As many bytes as <see cref="SizeOf"/> says, or more.</param>
    /// <param name="e">The act.</param>
    /// <param name="first">Time of the account's first act.</param>
    /// <param name="keepsText">Whether its text counts.</param>
    /// <param name="text">The text's facts.</param>
    /// <param name="tokens">Its words, tags and emoji.</param>
    public static void Write(Span<byte> to, in Event e, long first, bool keepsText, in TextFacts text, in TextTokens tokens)
    {
        var act = new YoungAct
        {
            _delay = (uint)(e.Time - first),
            _language = e.Language,
            _surface = e.Surface,
            _client = e.Client,
            _declared = e.Declared,
            _files = e.Files,
            _flags = (byte)((e.FollowersOnly ? FollowersOnly : 0) | (keepsText ? HasText : 0)),
            _words = (byte)(keepsText ? tokens.Words.Length : 0),
            _tags = (byte)(keepsText ? tokens.Tags.Length : 0),
            _emoji = (byte)(keepsText ? tokens.Emoji.Length : 0),
        };
        MemoryMarshal.Write(to, act);
        if (!keepsText) return;
        to = to[Unsafe.SizeOf<YoungAct>()..];
        MemoryMarshal.Write(to, text);
        Write(Write(Write(to[Unsafe.SizeOf<TextFacts>()..], tokens.Words), tokens.Tags), tokens.Emoji);
    }

    /// <summary>Plays the first act of a journal into a state.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="first">Time of the account's first act.</param>
    /// <param name="state">The state.</param>
    /// <param name="window">Bounds of a window.</param>
    /// <param name="score">Scores a text; null without a model.</param>
    /// <param name="tokens">Room for as many tokens as a journal holds.</param>
    /// <returns>The rest of the journal.</returns>
    public static ReadOnlySpan<byte> Play(
        ReadOnlySpan<byte> journal, long first, scoped ref AccountState state, WindowOptions window, TextScore? score, scoped Span<uint> tokens)
    {
        var act = MemoryMarshal.Read<YoungAct>(journal);
        journal = journal[Unsafe.SizeOf<YoungAct>()..];
        var e = new Event
        {
            Time = first + act._delay,
            Surface = act._surface,
            Client = act._client,
            Declared = act._declared,
            FollowersOnly = (act._flags & FollowersOnly) != 0,
            Files = act._files,
            Language = act._language,
        };
        if ((act._flags & HasText) == 0)
        {
            state.AddAct(e, window, null, default, 0);
            return journal;
        }

        var text = MemoryMarshal.Read<TextFacts>(journal);
        journal = journal[Unsafe.SizeOf<TextFacts>()..];
        var count = act._words + act._tags + act._emoji;
        journal[..(count * sizeof(uint))].CopyTo(MemoryMarshal.AsBytes(tokens));
        var all = new TextTokens(tokens[..act._words], tokens.Slice(act._words, act._tags), tokens.Slice(act._words + act._tags, act._emoji));
        state.AddAct(e, window, text, all, score?.Invoke(text) ?? 0);
        return journal[(count * sizeof(uint))..];
    }

    private static Span<byte> Write(Span<byte> rest, ReadOnlySpan<uint> tokens)
    {
        MemoryMarshal.AsBytes(tokens).CopyTo(rest);
        return rest[(tokens.Length * sizeof(uint))..];
    }
}
