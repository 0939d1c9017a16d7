namespace Candor.Labels;

/// <summary>What a label is put on: the rules for showing it differ.</summary>
public enum Modality : byte
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A film.</summary>
    Video,
}
