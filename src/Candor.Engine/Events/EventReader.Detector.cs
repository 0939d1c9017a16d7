using System.Text.Json;

namespace Candor.Events;

public sealed partial class EventReader
{
    /// <summary>Longest name and longest version of a detector, in characters (Unicode code points).</summary>
    public const int MaxDetectorLength = 128;

    private readonly byte[] _detector = new byte[MaxDetectorLength * MaxUtf8PerCharacter];
    private readonly byte[] _version = new byte[MaxDetectorLength * MaxUtf8PerCharacter];
    private int _detectorLength;
    private int _versionLength;

    /// <summary><c>detector</c> of the last finding or review read, unescaped UTF-8; empty if not given. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Detector => _detector.AsSpan(0, _detectorLength);

    /// <summary><c>version</c> of the last finding or review read, unescaped UTF-8; empty if not given. Valid until the next call.</summary>
    public ReadOnlySpan<byte> DetectorVersion => _version.AsSpan(0, _versionLength);

    // What is no identifier counts as not given, like a word that is not known: a finding without a known maker is no bad line.
    private bool KeepDetector(ref Utf8JsonReader reader, DataMember member)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.String => Unescaped(ref reader),
            JsonTokenType.Number => reader.ValueSpan,
            _ => default,
        };
        reader.Skip();
        if (!IsPlain(value, MaxDetectorLength))
        {
            value = default;
        }

        if (member == DataMember.Detector)
        {
            value.CopyTo(_detector);
            _detectorLength = value.Length;
        }
        else
        {
            value.CopyTo(_version);
            _versionLength = value.Length;
        }

        return true;
    }
}
