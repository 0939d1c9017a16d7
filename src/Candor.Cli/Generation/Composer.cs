using System.Text;
using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>Writes posts and comments in a given voice.</summary>
internal static class Composer
{
    public static Draft Post(Voice voice, SeededRandom random)
    {
        var templated = random.Chance(voice.TemplateShare) ? voice.Template : null;
        var topic = templated?.Topic ?? (random.Chance(voice.Focus) ? voice.Home : random.Pick(voice.Lexicon.Topics));
        var text = new StringBuilder();
        var script = new Script(text, voice, random);
        if (templated is null) Freely(script, topic, voice, random);
        else Follow(script, templated, random);

        var tags = Tags(voice, topic, random);
        if (random.Chance(voice.EmojiRate)) script.Emoji();
        foreach (var tag in tags) text.Append(text.Length > 0 ? " #" : "#").Append(tag);
        return new Draft(Title(voice, topic, random), Misspell(text, voice, random), tags, topic.Name);
    }

    public static string Comment(Voice voice, SeededRandom random)
    {
        var topic = random.Chance(0.5) ? voice.Home : random.Pick(voice.Lexicon.Topics);
        var text = new StringBuilder();
        var script = new Script(text, voice, random);
        script.Sentence(random.Pick(voice.Lexicon.Patterns(random.Chance(voice.Praise) ? "praise" : "comment")), topic, asking: false);
        if (random.Chance(voice.PetRate * 0.5)) script.Pet();
        if (random.Chance(voice.EmojiRate)) script.Emoji();
        return Misspell(text, voice, random);
    }

    private static void Freely(Script script, Topic topic, Voice voice, SeededRandom random)
    {
        var count = Math.Clamp((int)random.LogNormal(voice.Sentences, voice.Unevenness), 1, 9);
        if (random.Chance(voice.PetRate * 0.5)) script.Pet();
        for (var i = 0; i < count; i++)
        {
            var draw = random.Unit();
            var asking = draw < voice.Asking;
            var section = asking ? "question"
                : draw < voice.Asking + voice.Formal ? "formal"
                : draw < voice.Asking + voice.Formal + voice.Plain ? "plain" : "casual";
            script.Sentence(random.Pick(voice.Lexicon.Patterns(section)), topic, asking);
        }

        if (random.Chance(voice.PetRate)) script.Pet();
    }

    private static void Follow(Script script, TemplateFamily family, SeededRandom random)
    {
        script.Sentence(random.Pick(family.Openings), family.Topic, asking: false);
        for (var i = random.Between(1, 2); i > 0; i--) script.Sentence(random.Pick(family.Middles), family.Topic, asking: false);
        if (random.Chance(0.7)) script.Sentence(random.Pick(family.Endings), family.Topic, asking: false);
    }

    private static string[] Tags(Voice voice, Topic topic, SeededRandom random)
    {
        if (!random.Chance(voice.TagRate)) return [];
        var from = voice.Tags.Length > 0 ? voice.Tags : topic.Tags;
        var count = Math.Min(random.Between(1, voice.MostTags), from.Count);
        var first = random.Below(from.Count);
        return [.. Enumerable.Range(first, count).Select(i => from[i % from.Count])];
    }

    private static string? Title(Voice voice, Topic topic, SeededRandom random)
    {
        if (!random.Chance(voice.TitleRate)) return null;
        var section = random.Chance(voice.TemplateShare * 0.6) ? "open" : random.Chance(voice.Formal) ? "formal" : "casual";
        var text = new StringBuilder();
        random.Pick(voice.Lexicon.Patterns(section)).Fill(text, topic, random);
        return text.Length > 60 ? text.ToString(0, 60) : text.ToString();
    }

    private static string Misspell(StringBuilder text, Voice voice, SeededRandom random)
    {
        var written = voice.LowerCase ? text.ToString().ToLowerInvariant() : text.ToString();
        if (!random.Chance(voice.TypoRate)) return written;
        var (right, wrong) = random.Pick(voice.Lexicon.Typos);
        var at = written.IndexOf(right, StringComparison.Ordinal);
        return at < 0 ? written : string.Concat(written.AsSpan(0, at), wrong, written.AsSpan(at + right.Length));
    }
}
