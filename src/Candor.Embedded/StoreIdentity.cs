using Candor.Embedded.Files;
using Candor.Embedded.Log;

namespace Candor.Embedded;

/// <summary>What a store's content depends on besides the events. A store takes no other for its life.</summary>
/// <param name="Model">Of the model's bytes.</param>
/// <param name="Calibration">Of the calibration's bytes.</param>
/// <param name="Policy">Of the policy's bytes; the default without a policy.</param>
/// <param name="Options">Of the options that change results.</param>
public sealed record StoreIdentity(Digest Model, Digest Calibration, Digest Policy, Digest Options)
{
    /// <summary>The part that the decision log states.</summary>
    public LogIdentity Log => new(Model, Calibration, Policy);

    /// <summary>What differs, in words; empty if nothing does.</summary>
    public IReadOnlyList<string> DifferencesTo(StoreIdentity other)
    {
        var differences = new List<string>();
        if (Model != other.Model) differences.Add("model");
        if (Calibration != other.Calibration) differences.Add("calibration");
        if (Policy != other.Policy) differences.Add("policy");
        if (Options != other.Options) differences.Add("options");
        return differences;
    }
}
