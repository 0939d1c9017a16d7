namespace Candor.Provenance.C2pa;

/// <summary>Reads what a manifest says was done.</summary>
internal static class Actions
{
    /// <summary>Most of one manifest.</summary>
    private const int Most = 1000;

    /// <summary>Most templates of one assertion.</summary>
    private const int MostTemplates = 64;

    /// <summary>The actions of a manifest, in order. A template of the same name, or for all, fills in what an action leaves out.</summary>
    public static IEnumerable<C2paAction> Of(Manifest manifest, InspectionLimits limits)
    {
        foreach (var (_, box) in manifest.Named("c2pa.actions"))
        {
            if (box.Child("cbor") is not { } cbor || CborDecoder.Decode(cbor.Content, limits.Depth) is not { } assertion) continue;
            foreach (var action in assertion["actions"].Items.Take(Most))
            {
                if (action["action"].Text is not { } name) continue;
                var template = assertion["templates"].Items.Take(MostTemplates).FirstOrDefault(item => item["action"].Text is { } other && (other == name || other == "*")) ?? CborNode.Absent;
                yield return new(manifest.Label, name, action["digitalSourceType"].Text ?? template["digitalSourceType"].Text, Agent(action, template, assertion), action["when"].Text);
            }
        }
    }

    private static string? Agent(CborNode action, CborNode template, CborNode assertion)
    {
        var agent = action["softwareAgent"].IsPresent ? action["softwareAgent"] : template["softwareAgent"];
        if (action["softwareAgentIndex"].Integer is >= 0 and var index && index < assertion["softwareAgents"].Items.Count) agent = assertion["softwareAgents"].Items[(int)index];
        return agent.Text ?? agent["name"].Text;
    }
}
