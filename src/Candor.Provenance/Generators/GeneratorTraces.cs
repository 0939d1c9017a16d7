using Candor.Provenance.Reading;

namespace Candor.Provenance.Generators;

/// <summary>Knows the parameters that image generators write beside their pictures.</summary>
internal static class GeneratorTraces
{
    /// <summary>The most telling first: the others' parameters may stand beside it.</summary>
    private static readonly (string Name, Func<string, string, bool> Test)[] Tests =
    [
        ("NovelAI", IsNovelAI),
        ("InvokeAI", (name, _) => name is "Dream" or "sd-metadata" or "invokeai_metadata" or "invokeai_graph" or "invokeai_workflow"),
        ("Fooocus", IsFooocus),
        ("ComfyUI", IsComfyUI),
        ("AUTOMATIC1111", IsAutomatic),
    ];

    /// <summary>The generator, if one left its traces.</summary>
    public static GeneratorTrace? Find(Gathered gathered)
    {
        foreach (var (generator, test) in Tests)
        {
            foreach (var (place, name, text) in gathered.Texts)
            {
                if (test(name, text)) return new(generator, place);
            }
        }

        return null;
    }

    private static bool IsNovelAI(string name, string text) =>
        (name is "Software" && text.StartsWith("NovelAI", StringComparison.Ordinal))
        || (name is "Source" && text.StartsWith("NovelAI", StringComparison.Ordinal))
        || (IsObject(text) && text.Contains("\"Software\": \"NovelAI\"", StringComparison.Ordinal));

    private static bool IsFooocus(string name, string text) =>
        name is "fooocus_scheme"
        || (name is "Software" && text.StartsWith("Fooocus", StringComparison.Ordinal))
        || (IsParameters(name) && IsObject(text) && Has(text, "base_model") && (Has(text, "adm_guidance") || Has(text, "metadata_scheme")));

    /// <summary>A graph of nodes. WebP has no named texts, so it is written into the camera's make and model.</summary>
    private static bool IsComfyUI(string name, string text)
    {
        if (name is "Make" or "Model" or "ImageDescription")
        {
            if (text.StartsWith("workflow:", StringComparison.OrdinalIgnoreCase)) (name, text) = ("workflow", text[9..]);
            else if (text.StartsWith("prompt:", StringComparison.OrdinalIgnoreCase)) (name, text) = ("prompt", text[7..]);
        }

        if (!IsObject(text)) return false;
        return name.ToUpperInvariant() switch
        {
            "PROMPT" => Has(text, "class_type"),
            "WORKFLOW" => Has(text, "nodes"),
            "COMMENT" or "USERCOMMENT" => (Has(text, "workflow") || Has(text, "prompt")) && (text.Contains("class_type", StringComparison.Ordinal) || text.Contains("last_node_id", StringComparison.Ordinal)),
            _ => false,
        };
    }

    private static bool IsAutomatic(string name, string text) =>
        IsParameters(name) && text.Contains("Steps: ", StringComparison.Ordinal)
        && (text.Contains("Sampler: ", StringComparison.Ordinal) || text.Contains("CFG scale: ", StringComparison.Ordinal));

    private static bool IsParameters(string name) => name.ToUpperInvariant() is "PARAMETERS" or "USERCOMMENT" or "COMMENT" or "DESCRIPTION";

    private static bool IsObject(string text) => text.AsSpan().TrimStart().StartsWith("{");

    private static bool Has(string text, string member) => text.Contains($"\"{member}\"", StringComparison.Ordinal);
}
