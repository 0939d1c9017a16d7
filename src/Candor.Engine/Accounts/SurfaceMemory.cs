using System.Runtime.InteropServices;

namespace Candor.Accounts;

/// <summary>What is remembered of one surface apart: enough to show how its acts differ in rhythm and in style. 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct SurfaceMemory
{
    /// <summary>Acts in the window.</summary>
    public byte Acts;

    /// <summary>Of them, acts with hard evidence of automation.</summary>
    public byte Automated;

    /// <summary>Gaps of at most a minute.</summary>
    public byte UnderMinute;

    /// <summary>Texts that entered the content channels.</summary>
    public byte Texts;

    /// <summary>Time of the last act, in seconds since the window's start.</summary>
    public uint Last;

    /// <summary>Sum of log2(1 + gap in seconds).</summary>
    public float LogSum;

    /// <summary>Sum of the texts' own style scores, nats.</summary>
    public float StyleSum;

    public void AddAct(long millisecondsInWindow)
    {
        var seconds = (uint)Math.Clamp(millisecondsInWindow / 1000, 0, uint.MaxValue);
        if (Acts > 0 && seconds >= Last)
        {
            var log = MathF.Log2(1 + (seconds - Last));
            LogSum += log;
            if (seconds - Last <= 60) UnderMinute++;
        }

        if (Acts == 0 || seconds > Last) Last = seconds;
        if (Acts < byte.MaxValue) Acts++;
    }
}
