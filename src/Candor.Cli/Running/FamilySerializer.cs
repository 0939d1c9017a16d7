using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Events;
using Candor.Signals.Templates;

namespace Candor.Cli.Running;

/// <summary>Writes template families as a store keeps them: one JSON object each.</summary>
/// <param name="nameOf">The name of an account; null if it is not known.</param>
internal sealed class FamilySerializer(Func<ulong, string?> nameOf)
{
    private const double Hour = 3_600_000, HoursOfADay = 24;
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The words of the classes.</summary>
    public static string NameOf(BenignClass benign) => benign switch
    {
        BenignClass.Listed => "listed",
        BenignClass.Repost => "repost",
        BenignClass.Quotation => "quotation",
        BenignClass.Verse => "verse",
        BenignClass.Recipe => "recipe",
        BenignClass.Chain => "chain",
        BenignClass.Meme => "meme",
        BenignClass.Announcement => "announcement",
        BenignClass.CommonPhrase => "common_phrase",
        _ => "none",
    };

    /// <summary>One family.</summary>
    public ReadOnlyMemory<byte> LineOf(TemplateFamily family)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Form))
        {
            writer.WriteStartObject();
            Write(writer, family);
            writer.WriteEndObject();
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private void Write(Utf8JsonWriter writer, TemplateFamily family)
    {
        writer.WriteNumber("family", family.Number);
        writer.WriteNumber("accounts", family.Accounts);
        writer.WriteBoolean("accounts_exact", family.CountsExactly);
        writer.WriteNumber("posts", family.Posts);
        writer.WriteString("first", Moment(family.First));
        writer.WriteString("last", Moment(family.Last));
        writer.WriteString("first_account", NameOrHash(family.FirstAccount));
        writer.WriteString("first_post", Hex(family.FirstPost));
        Strings(writer, "some_accounts", family.SomeAccounts.Select(NameOrHash));
        writer.WriteNumber("last_day", family.Hours.LastDay);
        writer.WriteNumber("peak_hour", family.Hours.Peak);
        writer.WriteNumber("per_hour", Math.Round(family.Hours.LastDay / Math.Clamp((family.Last - family.First) / Hour, 1, HoursOfADay), 2));
        writer.WriteNumber("counted", family.Counted);
        writer.WriteNumber("handed_on", family.HandedOn);
        writer.WriteNumber("declared_made", family.DeclaredMade);
        writer.WriteString("benign", NameOf(family.Benign));
        writer.WriteStartObject("languages");
        foreach (var (language, posts) in family.Languages.All) writer.WriteNumber(LanguageCode.ToText(language), posts);
        writer.WriteEndObject();
        writer.WriteString("text_hash", Hex(family.Text));
        writer.WriteString("skeleton_hash", Hex(family.Skeleton));
        Strings(writer, "texts", family.Texts);
        Strings(writer, "links", family.Links);
        Strings(writer, "tags", family.Tags);
    }

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private string NameOrHash(ulong account) => nameOf(account) ?? Hex(account);

    private static string Hex(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    private static string Moment(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
