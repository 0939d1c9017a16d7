namespace Candor.Events;

/// <summary>The attributes of an event that are read.</summary>
[Flags]
internal enum EnvelopeMember
{
    None = 0,
    SpecVersion = 1 << 0,
    Id = 1 << 1,
    Source = 1 << 2,
    Type = 1 << 3,
    Time = 1 << 4,
    Subject = 1 << 5,
    Data = 1 << 6,

    /// <summary>Those that every event has.</summary>
    Required = (1 << 7) - 1,

    Sequence = 1 << 7,
    SequenceType = 1 << 8,
}
