using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// Reads texts, and the accounts that wrote them, for opposed uses. Every signal says what was seen and how plainly; none says what should follow. Chinese and
/// English. Not thread-safe; one a thread, reused from text to text. Reading takes time in proportion to the text's length, and allocates only where something is found.
/// </summary>
/// <param name="lists">The operator's lists; immutable, shared between threads.</param>
public sealed class OpposedUses(UseLists lists)
{
    /// <summary>Characters that are read of a text, at most: 64 KiB.</summary>
    public const int MostCharacters = 32_768;

    private readonly bool _needsPhrase = lists.Names is null && lists.Classics is null && lists.Topics is null && lists.Bursts.Count == 0;
    private readonly PlacedText _placed = new();
    private readonly UseHits _hits = new();
    private readonly ImpersonationReader? _names = lists.Names is null ? null : new ImpersonationReader(lists.Names);
    private readonly SpoofReader? _classics = lists.Classics is null ? null : new SpoofReader(lists.Classics);
    private readonly HotTopicReader? _topics = lists.Topics is null && lists.Bursts.Count == 0 ? null : new HotTopicReader(lists.Topics ?? new HotTopics([]), lists.Bursts);

    /// <summary>Whether every text is read to its end, also where a quick look says that nothing can be there.</summary>
    internal bool IsThorough { init => _needsPhrase &= !value; }

    /// <summary>What is seen in a text; empty for nearly every text.</summary>
    /// <param name="text">The text; what is beyond <see cref="MostCharacters"/> is not read.</param>
    /// <param name="context">What is known beside it.</param>
    public IReadOnlyList<UseSignal> Read(ReadOnlySpan<char> text, UseContext context)
    {
        text = text[..Math.Min(text.Length, MostCharacters)];
        _placed.Read(text);
        if (_needsPhrase && !UsePhrases.MayMatter(_placed.Plain)) return [];
        _hits.Read(_placed.Plain);
        List<UseSignal>? signals = null;
        if (_hits.All.Length > 0)
        {
            var core = TutorialCores.Removal(_hits.All, _placed.Plain);
            Add(ref signals, TutorialReader.Read(OpposedUse.RemovalTutorial, core, _hits, _placed, text, "It speaks of taking AI marks off", "文中谈及去除 AI 标识"));
            core = TutorialCores.Factory(_hits.All, _placed.Plain);
            Add(ref signals, TutorialReader.Read(OpposedUse.FactoryTutorial, core, _hits, _placed, text, "It speaks of running accounts in masses or by machine", "文中谈及批量或自动运营账号"));
            Add(ref signals, SensationalReader.Read(_hits, _placed, text));
            Add(ref signals, DisguisedAdReader.Read(_hits, _placed, text));
            Add(ref signals, _topics?.Read(_placed, _hits, text, context));
            Add(ref signals, _names?.ReadText(_placed, _hits, text, context));
        }

        Add(ref signals, _classics?.Read(_placed, _hits, text));
        return (IReadOnlyList<UseSignal>?)signals ?? [];
    }

    /// <summary>What an account's name, and what it says of itself, shows; null for nearly every account, and without a list of names.</summary>
    public UseSignal? ReadAccount(UseContext context) => context.Name.Length == 0 ? null : _names?.ReadAccount(context);

    private static void Add(ref List<UseSignal>? signals, UseSignal? signal)
    {
        if (signal is not null) (signals ??= []).Add(signal);
    }
}
