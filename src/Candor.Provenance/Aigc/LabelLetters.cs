using System.Globalization;
using System.Text;

namespace Candor.Provenance.Aigc;

/// <summary>The letters of a text without what hides: compatibility forms undone, look-alikes as Latin, simplified, in upper case; signs, spaces and invisible characters lie in the gaps.</summary>
internal sealed class LabelLetters
{
    /// <summary>Traditional characters of the words that labels are made of, and below them the simplified ones.</summary>
    private const string Traditional = "準內圖聲視頻為屬僅參請細經標題這畫製輔協實識別審編輯潤後報筆記對話與無沒說認覺據網傳嗎還動個張條語樂場頁詩評論腳譯簡訊資產結總紀單於來註創備佈隨謹務確構詞繪攝術軟體統係們從發現";
    private const string Simplified = "准内图声视频为属仅参请细经标题这画制辅协实识别审编辑润后报笔记对话与无没说认觉据网传吗还动个张条语乐场页诗评论脚译简讯资产结总纪单于来注创备布随谨务确构词绘摄术软体统系们从发现";

    private readonly string _text;
    private readonly List<int> _places = [];
    private readonly List<int> _ends = [];

    /// <summary>Reads a text's letters.</summary>
    public LabelLetters(string text)
    {
        _text = text;
        var plain = new StringBuilder();
        for (int index = 0, length; index < text.Length; index += length)
        {
            var isCharacter = Rune.TryGetRuneAt(text, index, out var rune);
            length = isCharacter ? rune.Utf16SequenceLength : 1;
            if (!isCharacter || !IsSeen(text[index]) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned) continue;
            foreach (var character in Normal(rune))
            {
                if (!char.IsLetterOrDigit(character)) continue;
                var simple = Traditional.IndexOf(character, StringComparison.Ordinal);
                plain.Append(simple < 0 ? char.ToUpperInvariant(character) : Simplified[simple]);
                _places.Add(index);
                _ends.Add(index + length);
            }
        }

        Plain = plain.ToString();
    }

    /// <summary>The letters and digits.</summary>
    public string Plain { get; }

    /// <summary>Where a letter begins in the text.</summary>
    public int Place(int letter) => _places[letter];

    /// <summary>Behind a letter in the text.</summary>
    public int End(int letter) => _ends[letter];

    /// <summary>What stands between a letter and the one before it; before the first and behind the last, what stands there.</summary>
    public ReadOnlySpan<char> Gap(int letter)
    {
        var from = letter == 0 ? 0 : _ends[letter - 1];
        return _text.AsSpan(from, Math.Max(0, (letter == _places.Count ? _text.Length : _places[letter]) - from));
    }

    /// <summary>Whether a word of Latin letters begins or ends before this letter.</summary>
    public bool IsWordEdge(int letter) => letter == 0 || letter == Plain.Length || !char.IsAsciiLetter(Plain[letter - 1]) || !char.IsAsciiLetter(Plain[letter]) || !Gap(letter).IsEmpty;

    /// <summary>Whether a character takes up space: four letters of Korean are blank.</summary>
    public static bool IsSeen(char character) => character is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0') && !char.IsWhiteSpace(character)
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static string Normal(Rune rune) => rune.Value switch
    {
        'А' or 'Α' or 'а' or 'α' or 'Ꭺ' or 'ꓮ' => "A",
        'І' or 'Ι' or 'і' or 'ι' or 'Ӏ' or 'ӏ' or 'ꓲ' => "I",
        >= 0x1F150 and <= 0x1F169 => ((char)('A' + rune.Value - 0x1F150)).ToString(),
        >= 0x1F170 and <= 0x1F189 => ((char)('A' + rune.Value - 0x1F170)).ToString(),
        >= 0x1F1E6 and <= 0x1F1FF => ((char)('A' + rune.Value - 0x1F1E6)).ToString(),
        _ => rune.ToString().Normalize(NormalizationForm.FormKC),
    };
}
