namespace Candor.Provenance.Reading;

/// <summary>Gathers what one kind of container holds. It never throws on what a file says, keeps to the file's limits, and leaves pictures, sound and text alone.</summary>
/// <param name="file">The file.</param>
/// <param name="into">Takes what is found.</param>
internal delegate void ContainerReader(SourceFile file, Gathered into);
