using System.Text;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Pdf;

/// <summary>Content that is packed in the ways of old and of textual PDF.</summary>
public sealed class PdfFiltersTests
{
    [Theory]
    [InlineData("/ASCIIHexDecode", "4254202F46203132205466203130203830205464202841492067656E6572617465642920546A2045540>")]
    [InlineData("[/AHx/FlateDecode]", "zlib hexadecimal")]
    [InlineData("[/ASCII85Decode/FlateDecode]", "zlib 85")]
    [InlineData("/RunLengthDecode", "runs")]
    [InlineData("/LZWDecode", "lzw")]
    [InlineData("/LZWDecode/DecodeParms<</EarlyChange 0>>", "lzw late")]
    public void A_label_is_read(string filter, string data)
    {
        var comments = string.Concat(Enumerable.Range(0, 3000).Select(number => FormattableString.Invariant($"% {number * 7919}\n")));
        var plain = Encoding.ASCII.GetBytes($"{comments}BT /F 12 Tf 10 80 Td (AI generated) Tj ET\n");
        var packed = data switch
        {
            "zlib hexadecimal" => Make.Latin(Convert.ToHexString(Make.Zlib(plain)) + ">"),
            "zlib 85" => Make.Latin(Base85(Make.Zlib(plain)) + "~>"),
            "runs" => [.. plain.Chunk(100).SelectMany(part => (byte[])[(byte)(part.Length - 1), .. part]), 254, (byte)' ', 128],
            "lzw" => Lzw(plain, early: 1),
            "lzw late" => Lzw(plain, early: 0),
            _ => Make.Latin(data),
        };
        var objects = MakePdf.Pages();
        objects[5] = $"<</Filter{filter}/Length {packed.Length}>>stream\n{Encoding.Latin1.GetString(packed)}\nendstream";
        var file = MakePdf.Classic(objects);

        Assert.StartsWith("AI generated", Make.Inspect(file).ExplicitLabel?.Text);
        Assert.StartsWith("AI generated", Tool.Run("pdftotext", "poppler-utils", file, "{}", "-").Said.Trim());
    }

    [Fact]
    public void What_comes_out_is_bounded()
    {
        var runs = Encoding.Latin1.GetString([.. Enumerable.Repeat((byte[])[129, 65], 100_000).SelectMany(run => run)]);

        Assert.True(Make.Inspect(MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", $"<</Filter[/RL/RL]/Length {runs.Length}>>stream\n{runs}\nendstream"), new() { BlockBytes = 1 << 20 }).IsCut);
    }

    private static string Base85(byte[] data)
    {
        var text = new StringBuilder();
        foreach (var part in data.Chunk(4))
        {
            uint word = 0;
            for (var index = 0; index < 4; index++) word = (word << 8) | (index < part.Length ? part[index] : (byte)0);
            var digits = new char[5];
            for (var index = 4; index >= 0; index--, word /= 85) digits[index] = (char)('!' + (word % 85));
            text.Append(digits, 0, part.Length + 1);
        }

        return text.ToString();
    }

    private static byte[] Lzw(byte[] data, int early)
    {
        var table = new Dictionary<string, int>();
        var bits = new StringBuilder();
        var (next, width, word) = (258, 9, "");
        void Put(int code) => bits.Append(Convert.ToString(code, 2).PadLeft(width, '0'));
        void Clear()
        {
            Put(256);
            table.Clear();
            for (var single = 0; single < 256; single++) table[((char)single).ToString()] = single;
            (next, width) = (258, 9);
        }

        Clear();
        foreach (var part in data)
        {
            if (table.ContainsKey(word + (char)part))
            {
                word += (char)part;
                continue;
            }

            Put(table[word]);
            table[word + (char)part] = next++;
            width = (next - 1 + early) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
            word = ((char)part).ToString();
            if (next == 4094) Clear();
        }

        Put(table[word]);
        Put(257);
        while (bits.Length % 8 != 0) bits.Append('0');
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.ToString(index * 8, 8), 2))];
    }
}
