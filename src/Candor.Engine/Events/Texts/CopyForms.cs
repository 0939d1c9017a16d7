namespace Candor.Events.Texts;

/// <summary>Forms in which a text says that it is somebody else's.</summary>
[Flags]
public enum CopyForms : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>It hands on: "//@name:", "RT @name", "via @name".</summary>
    HandsOn = 1 << 0,

    /// <summary>It has a slot: a number, a link, a mention or an emoji.</summary>
    HasSlots = 1 << 1,
}
