namespace Candor.Events;

/// <summary>The members of <c>data</c> that are read; every other is skipped.</summary>
[Flags]
internal enum DataMember
{
    None = 0,
    Client = 1 << 0,
    Lang = 1 << 1,
    Kind = 1 << 2,
    DeclaredAutomation = 1 << 3,
    Post = 1 << 4,
    Comment = 1 << 5,
    Conversation = 1 << 6,
    To = 1 << 7,
    Title = 1 << 8,
    Text = 1 << 9,
    Surface = 1 << 10,
    Declared = 1 << 11,
    Tags = 1 << 12,
    ComposedMs = 1 << 13,
    Pasted = 1 << 14,
    Scheduled = 1 << 15,
    Recipients = 1 << 16,
    Length = 1 << 17,
    About = 1 << 18,
    Target = 1 << 19,
    Name = 1 << 20,
    Score = 1 << 21,
    Class = 1 << 22,
    Detector = 1 << 23,
    Version = 1 << 24,
    Outcome = 1 << 25,
}
