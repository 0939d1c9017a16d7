using System.Text;
using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>Puts sentences one after another with the punctuation of a voice.</summary>
internal sealed class Script(StringBuilder text, Voice voice, SeededRandom random)
{
    private readonly bool _chinese = voice.Lexicon.IsChinese;

    public void Sentence(Pattern pattern, Topic topic, bool asking)
    {
        Separate();
        var start = text.Length;
        pattern.Fill(text, topic, random);
        if (random.Chance(voice.Particles)) Append(random.Pick(voice.Lexicon.List("particle")));
        if (voice.Punctuation is Punctuation.Spaced or Punctuation.None) DropCommas(start);
        if (voice.Punctuation == Punctuation.Full && !_chinese) Capitalize(start);
        End(asking);
    }

    public void Pet()
    {
        if (voice.Pets.Length == 0) return;
        Separate();
        text.Append(random.Pick(voice.Pets));
        End(asking: false);
    }

    public void Emoji()
    {
        if (voice.Emojis.Length == 0) return;
        var emoji = random.Pick(voice.Emojis);
        for (var i = random.Chance(0.2) ? random.Between(2, 3) : 1; i > 0; i--) text.Append(emoji);
    }

    private void Append(string particle)
    {
        if (!_chinese) text.Append(' ');
        text.Append(particle);
    }

    private void Separate()
    {
        if (text.Length == 0) return;
        if (voice.Punctuation != Punctuation.None && random.Chance(voice.NewLines)) text.Append('\n');
        else if (voice.Punctuation == Punctuation.Loose && text[^1] is not ('！' or '？' or '!' or '?'))
            text.Append(_chinese ? "，" : random.Chance(0.5) ? ". " : ", ");
        else if (!_chinese || voice.Punctuation == Punctuation.Spaced) text.Append(' ');
    }

    private void End(bool asking)
    {
        if (voice.Punctuation == Punctuation.None) return;
        if (asking) text.Append(_chinese ? '？' : '?');
        else if (random.Chance(voice.Exclaiming)) text.Append(_chinese ? "！" : random.Chance(0.2) ? "!!" : "!");
        else if (voice.Punctuation == Punctuation.Full) text.Append(_chinese ? '。' : '.');
    }

    private void Capitalize(int start)
    {
        text[start] = char.ToUpperInvariant(text[start]);
        text.Replace(" i ", " I ", start, text.Length - start).Replace(" i'", " I'", start, text.Length - start);
    }

    private void DropCommas(int start)
    {
        var mark = voice.Punctuation == Punctuation.Spaced ? " " : "";
        if (_chinese) text.Replace("，", mark, start, text.Length - start);
        else text.Replace(",", "", start, text.Length - start);
    }
}
