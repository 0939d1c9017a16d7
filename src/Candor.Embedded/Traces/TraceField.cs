namespace Candor.Embedded.Traces;

/// <summary>What a trace's record holds besides sequence, time, account and type: a bit each, in the order of the bytes (docs/store.md).</summary>
[Flags]
internal enum TraceField : uint
{
    None = 0,
    Post = 1 << 0,
    Parent = 1 << 1,
    ReplyTo = 1 << 2,
    Target = 1 << 3,
    RepostOf = 1 << 4,
    Topic = 1 << 5,
    Device = 1 << 6,
    Network = 1 << 7,
    App = 1 << 8,
    NameClass = 1 << 9,
    Text = 1 << 10,
    Family = 1 << 11,
    Recipients = 1 << 12,
    Length = 1 << 13,
    ComposedMs = 1 << 14,
    SeenMs = 1 << 15,
    Language = 1 << 16,
    Surface = 1 << 17,
    Declared = 1 << 18,
    Reaction = 1 << 19,
    Client = 1 << 20,
    Kind = 1 << 21,
    Automation = 1 << 22,
    Pasted = 1 << 23,
    Scheduled = 1 << 24,
    Words = 1 << 25,
    Tags = 1 << 26,
    Links = 1 << 27,
    Mentions = 1 << 28,
    Sketch = 1 << 29,
    All = (1u << 30) - 1,
}
