using System.Runtime.InteropServices;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>How much an account's texts look made by a language model: the sum of what single texts say, exact. 5 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct MakingMemory
{
    /// <summary>Sum of the scores, in steps of <see cref="TextMaking"/>.</summary>
    public int Steps;

    /// <summary>Texts that a model scored.</summary>
    public byte Texts;

    public void Add(TextMaking making)
    {
        if (!making.IsScored) return;
        Steps += making.Steps;
        Texts++;
    }
}
