using System.Runtime.InteropServices;
using Candor.Events;

namespace Candor.Accounts;

/// <summary>
/// Hard facts on single acts: through what the account acted, what was declared, what outside detectors found. Counts saturate at 255.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct ClientMemory
{
    /// <summary>Sum of outside findings of automation, each 0 to 1.</summary>
    public float AutomationFound;

    /// <summary>How many such findings there are.</summary>
    public byte AutomationFindings;

    /// <summary>Findings of 0.5 or more that something was made by an AI.</summary>
    public byte AiGeneratedFound;

    /// <summary>Findings that a person was verified behind the account.</summary>
    public byte PersonVerified;

    /// <summary>Acts of a known client kind, and of them through the programming interface.</summary>
    public byte Known, Api;

    /// <summary>Posts and comments whose author declared AI assistance, editing or generation.</summary>
    public byte Assisted, Edited, Generated;

    /// <summary>The most other accounts seen on one of its devices.</summary>
    public byte DeviceSharers;

    /// <summary>
    /// Posts whose files were looked into; of them the undeclared ones whose files say that an AI made them or a part, and the undeclared ones without
    /// such a mark where marks were taken off or contradicted.
    /// </summary>
    public byte Inspected, Undisclosed, Stripped;

    /// <summary>Takes the hard facts of an act.</summary>
    /// <returns>Whether they say that it was posted automatically.</returns>
    public bool AddAct(in Event e, DeclaredAutomation declared)
    {
        if (e.Client != ClientKind.Unstated) Bump(ref Known);
        if (e.Client == ClientKind.Api) Bump(ref Api);
        if (e.Declared == Declaration.Assisted) Bump(ref Assisted);
        if (e.Declared == Declaration.Edited) Bump(ref Edited);
        if (e.Declared == Declaration.Generated) Bump(ref Generated);
        AddFiles(e);

        return e.Client == ClientKind.Api || declared == DeclaredAutomation.Automated;
    }

    /// <summary>Takes an outside detector's finding.</summary>
    public void AddFinding(ProvidedSignal signal, float score)
    {
        if (float.IsNaN(score)) return;
        if (signal == ProvidedSignal.Automation && AutomationFindings < byte.MaxValue)
        {
            AutomationFound += score;
            AutomationFindings++;
        }

        if (signal == ProvidedSignal.AiGenerated && score >= 0.5f) Bump(ref AiGeneratedFound);
        if (signal == ProvidedSignal.PersonVerified && score >= 0.5f) Bump(ref PersonVerified);
    }

    private void AddFiles(in Event e)
    {
        if ((e.Files & FileFinding.Inspected) == 0) return;
        Bump(ref Inspected);
        if (e.Declared is not (Declaration.Unstated or Declaration.None)) return;
        if ((e.Files & FileFinding.Generated) != 0) Bump(ref Undisclosed);
        else if ((e.Files & FileFinding.Removed) != 0) Bump(ref Stripped);
    }

    private static void Bump(ref byte counter)
    {
        if (counter < byte.MaxValue) counter++;
    }
}
