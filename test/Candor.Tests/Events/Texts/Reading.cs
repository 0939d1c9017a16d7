using System.Runtime.InteropServices;
using Candor.Events.Texts;

namespace Candor.Tests.Events.Texts;

/// <summary>Texts as the engine reads them, each by an analyzer that has read nothing before.</summary>
internal static class Reading
{
    public static TextFacts Of(string text) => new TextAnalyzer().Read(text);

    public static TextMarks MarksOf(string text) => Of(text).Marks;

    public static byte[] BytesOf(in TextFacts facts) => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in facts, 1)).ToArray();

    public static double Count(float log) => Math.Round(double.Exp2(log) - 1, 3);
}
