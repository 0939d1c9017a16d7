using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>Plans the changes that put a label into one kind of container. Pictures, sound and text are never touched.</summary>
/// <param name="file">The file.</param>
/// <param name="plan">What to write; takes the changes.</param>
internal delegate void ContainerWriter(SourceFile file, LabelPlan plan);
