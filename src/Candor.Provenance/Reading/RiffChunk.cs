using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>A chunk of WAV or AVI that may hold metadata.</summary>
internal static class RiffChunk
{
    /// <summary>Gathers what it holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">Four characters.</param>
    /// <param name="place">Of its data.</param>
    /// <param name="length">Of its data.</param>
    /// <param name="list">What it lies in: `RIFF`, `LIST INFO`.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Gather(SourceFile file, ReadOnlySpan<byte> type, long place, long length, string list, Gathered into)
    {
        var name = Encoding.Latin1.GetString(type);
        var isInfo = list == "LIST INFO";
        if (!isInfo && name is not ("AIGC" or "aigc" or "id3 " or "ID3 " or "_PMX" or "C2PA")) return;
        var where = list == "RIFF" ? $"RIFF chunk {name.Trim()}" : $"{list} {name}";
        if (file.Take(place, length) is not { } data)
        {
            if (name == "C2PA") into.ManifestStores.Add((where, []));
            return;
        }

        switch (name)
        {
            case "id3 " or "ID3 ":
                Id3Tag.Read(data, $"{where}, ", file, into);
                break;
            case "_PMX":
                into.Xmp.Add((where, data));
                break;
            case "C2PA":
                into.ManifestStores.Add((where, data));
                break;
            default:
                into.Texts.Add((where, Name(name), Bytes.Text(data)));
                break;
        }
    }

    /// <summary>As others name what the codes of LIST INFO mean.</summary>
    private static string Name(string type) => type switch
    {
        "ISFT" => "Software",
        "ICMT" => "Comment",
        "ISBJ" => "Description",
        "ISRC" => "Source",
        "IART" => "Artist",
        "INAM" => "Title",
        _ => type,
    };
}
