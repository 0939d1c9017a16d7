using Candor.Cel.Functions;

namespace Candor.Cel.Terms;

/// <summary>What an evaluation works with: the variables, the variables of macros, the steps that are left.</summary>
internal sealed class Frame(Activation activation, CelLimits limits, int locals)
{
    public Activation Activation => activation;

    public Budget Budget { get; } = new(limits);

    public CelValue[] Locals { get; } = locals == 0 ? [] : new CelValue[locals];
}
