namespace Candor.Provenance.Xmp;

/// <summary>A property of an XMP packet.</summary>
/// <param name="Namespace">The URI; prefixes mean nothing.</param>
/// <param name="Name">Without prefix.</param>
/// <param name="Value">Text.</param>
/// <param name="IsAttribute">Whether it stood as an attribute.</param>
internal readonly record struct XmpProperty(string Namespace, string Name, string Value, bool IsAttribute);
