using System.Text;

namespace Candor.Cel.Conformance;

/// <summary>A scalar: a word as it stands there, or the octets of a quoted text.</summary>
public sealed record TextScalar(byte[] Octets)
{
    /// <summary>The octets as UTF-8.</summary>
    public string Text { get; } = Encoding.UTF8.GetString(Octets);
}
