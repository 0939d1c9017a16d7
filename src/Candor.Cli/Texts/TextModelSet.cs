using System.Security.Cryptography;
using System.Text.Json;
using Candor.Events.Texts;
using Candor.Evidence.Texts;
using Candor.Signals.Text;

namespace Candor.Cli.Texts;

/// <summary>The text models that accounts' texts are scored with, one a language.</summary>
internal sealed class TextModelSet
{
    private readonly TextModel[] _models;

    private TextModelSet(IReadOnlyList<TextModelFile> files)
    {
        _models = [.. files.Select(file => file.Model)];
        Names = [.. files.Select(file => new TextModelName(file.Version, DigestOf(file.Model)))];
    }

    /// <summary>No text is scored.</summary>
    public static TextModelSet Empty { get; } = new([]);

    /// <summary>What they are called, in the order of their languages.</summary>
    public IReadOnlyList<TextModelName> Names { get; }

    /// <summary>Reads and checks files.</summary>
    /// <exception cref="FormatException">One is no text model, or two are of one language.</exception>
    public static TextModelSet Read(IReadOnlyList<string> paths)
    {
        var files = paths.Select(path => (Path: path, File: TextModelFile.Read(path))).OrderBy(item => item.File.Model.Language, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < files.Length; i++)
        {
            var (one, other) = (files[i - 1], files[i]);
            if (one.File.Model.Language == other.File.Model.Language) throw new FormatException($"{other.Path}: {one.Path} is a text model of '{other.File.Model.Language}' too; one a language.");
        }

        return new TextModelSet([.. files.Select(item => item.File)]);
    }

    /// <summary>What scores texts, for one thread; null where there is no model.</summary>
    public MakingReader? NewReader() => _models.Length == 0 ? null : new AccountTexts(_models).MakingOf;

    /// <summary>SHA-256 of all that a model is made of, hexadecimal.</summary>
    public static string DigestOf(TextModel model) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(model)));
}
