using Candor.Events.Texts;

namespace Candor.Tests.Events.Texts;

/// <summary>What texts leave behind to be found among copies, each read by a sketcher that has read nothing before.</summary>
internal static class Copying
{
    public static CopyMarks Of(string text)
    {
        var marks = default(CopyMarks);
        new CopySketcher().Read(text, ref marks);
        return marks;
    }
}
