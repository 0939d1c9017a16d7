using System.Collections.Frozen;

namespace Candor.Events.Texts;

/// <summary>Words and characters too common to tell a topic: left out of the content words.</summary>
internal static class FunctionWords
{
    private const string Latin =
        """
        the and for that this with you are was not have but they his her she him from your all can has had what when who how out get just like
        one our will about there their been more were would them than then some its it's don't i'm you're did too also now here why any into over
        only very these those which because after could should being even
        les des une est pas que qui pour dans sur avec plus tout mais par vous nous ils elle elles aux ces ses son sont cette cet été fait faire
        être avoir ont leur leurs mes mon votre notre moi toi lui c'est j'ai qu'il comme bien très aussi donc alors quand sans même ça cela peut
        deux encore trop ici était avait qu'on d'un d'une n'est
        """;

    private const string Unspaced = "的了是在我你他她它们这那有和就不也都很吗吧啊呢哦哈呀嘛着过到给让把被从对与及或但而又还再才只可以会能要去来说看想做个些么什怎为所之其于上下里中";

    private static readonly FrozenSet<uint> Words = Latin
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => TextHash.Of(word))
        .ToFrozenSet();

    private static readonly FrozenSet<int> Points = Unspaced.Select(c => (int)c).ToFrozenSet();

    /// <summary>Whether a lower-case word of a spaced script, given by its hash, is a function word.</summary>
    public static bool Contains(uint word) => Words.Contains(word);

    /// <summary>Whether a character of an unspaced script is mostly a function word.</summary>
    public static bool ContainsPoint(int point) => Points.Contains(point);
}
