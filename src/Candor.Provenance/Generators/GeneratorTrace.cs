namespace Candor.Provenance.Generators;

/// <summary>What a generator left in a file of its own accord. Anybody can remove it or write it.</summary>
/// <param name="Name">`AUTOMATIC1111`, `ComfyUI`, `InvokeAI`, `NovelAI`, `Fooocus`.</param>
/// <param name="Place">Where it lies.</param>
public sealed record GeneratorTrace(string Name, string Place);
