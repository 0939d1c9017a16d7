using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Events;

namespace Candor.Accounts;

/// <summary>A page of a young account: 160 bytes, of which 128 are journal. The newest page holds what is known beside the journal.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct YoungPage
{
    /// <summary>Bytes of journal in a page.</summary>
    public const int JournalBytes = 128;

    /// <summary>Bytes of a page.</summary>
    public const int Size = 160;

    /// <summary>Bytes of a page before its journal.</summary>
    public const int HeadBytes = Size - JournalBytes;

    /// <summary>Times of the first and of the newest act, Unix milliseconds.</summary>
    public long First, Last;

    /// <summary>The page before this one, if there are any.</summary>
    public int Before;

    /// <summary>Pages before this one, bytes of journal in this one, acts in all.</summary>
    public byte PagesBefore, Used, Acts;

    /// <summary>What is known beside the acts.</summary>
    public byte Sharers, Interactions, AutomatedInteractions;

    public AccountKind Kind;

    public ClientKind RegisteredThrough;

    public DeclaredAutomation DeclaredAutomation;

    private readonly byte _reserved1, _reserved2, _reserved3;
    private Bytes _journal;

    /// <summary>The part of the journal in this page.</summary>
    [UnscopedRef]
    public Span<byte> Journal => _journal;

    /// <summary>Takes an event that is no act, if nothing but a full state could.</summary>
    public bool TryTakeFact(in Event e)
    {
        switch (e.Type)
        {
            case EventType.AccountRegistered:
                (Kind, RegisteredThrough) = (e.Kind, e.Client);
                return true;
            case EventType.AccountUpdated when e.DeclaredAutomation != DeclaredAutomation.Unstated:
                if (Acts > 0 && e.DeclaredAutomation != DeclaredAutomation) return false;
                DeclaredAutomation = e.DeclaredAutomation;
                return true;
            case EventType.SignalProvided:
                return false;
            case EventType.ReactionAdded or EventType.FollowAdded:
                if (Interactions == byte.MaxValue) return true;
                Interactions++;
                if (e.Client == ClientKind.Api) AutomatedInteractions++;
                return true;
            default:
                return true;
        }
    }

    [InlineArray(JournalBytes)]
    private struct Bytes
    {
        private byte _first;
    }
}
