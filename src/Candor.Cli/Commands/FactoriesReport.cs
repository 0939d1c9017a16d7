using System.Globalization;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Cli.Running;
using Candor.Signals.Coordination;
using Candor.Signals.Factories;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells the factories of a store, in words or as JSON.</summary>
internal static class FactoriesReport
{
    private const int MostMembers = 20;

    /// <summary>Logarithms above this make no number that JSON readers take.</summary>
    private const double MostLog = 690;

    /// <summary>In words; of many members the strongest.</summary>
    public static void Tell(TextWriter output, IReadOnlyList<NamedFactory> factories, string language)
    {
        string Say(Bilingual words) => language == "zh" ? words.Chinese : words.English;
        if (factories.Count == 0) output.WriteLine(Say(FactoryWords.None));
        foreach (var named in factories)
        {
            var factory = named.Factory;
            output.WriteLine(Say(FactoryWords.Head.With(factory.Id, factory.Members.Count, Moment(factory.From), Moment(factory.Until), EValue(factory))));
            foreach (var reason in factory.Reasons) output.WriteLine($"  {Nats(reason),8}  {Fact(reason, named, language)} [{reason.Code}]");
            output.WriteLine(Say(FactoryWords.Members));
            foreach (var member in factory.Members.Take(MostMembers))
            {
                output.WriteLine(Invariant($"  {member.Evidence,8:0.00}  {named.NameOf(member.Account)}"));
                foreach (var reason in member.Reasons.Where(reason => !factory.Reasons.Contains(reason))) output.WriteLine($"  {Nats(reason),14}  {Fact(reason, named, language)} [{reason.Code}]");
            }

            if (factory.Members.Count > MostMembers) output.WriteLine(Say(FactoryWords.More.With(factory.Members.Count - MostMembers)));
            output.WriteLine();
        }

        if (factories.Count > 0) output.WriteLine(Say(FactoryWords.Caveat));
    }

    /// <summary>As the member `factories` of a JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<NamedFactory> factories)
    {
        writer.WriteStartArray("factories");
        foreach (var named in factories)
        {
            var factory = named.Factory;
            writer.WriteStartObject();
            writer.WriteString("id", factory.Id);
            writer.WriteStrings("accounts", factory.Members.Select(member => named.NameOf(member.Account)));
            writer.WriteFigure("evidence", factory.Evidence);
            writer.WriteNumber("e_value", double.Parse(EValue(factory), CultureInfo.InvariantCulture));
            writer.WriteFigure("log_e_value", factory.LogEValue);
            writer.WriteString("from", Moment(factory.From));
            writer.WriteString("until", Moment(factory.Until));
            WriteReasons(writer, factory.Reasons, named);
            writer.WriteStartArray("members");
            foreach (var member in factory.Members) Write(writer, member, named);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, FactoryMember member, NamedFactory named)
    {
        writer.WriteStartObject();
        writer.WriteString("account", named.NameOf(member.Account));
        writer.WriteFigure("evidence", member.Evidence);
        WriteReasons(writer, member.Reasons, named);
        writer.WriteStartArray("events");
        foreach (var sequence in member.Events)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", sequence);
            writer.WriteString("time", Moment(named.Times[sequence]));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter writer, IEnumerable<GroupReason> reasons, NamedFactory named)
    {
        writer.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code", reason.Code);
            writer.WriteString("fact", reason.English);
            writer.WriteString("fact_zh", reason.Chinese);
            writer.WriteFigure("observed", reason.Observed);
            writer.WriteFigure("expected", reason.Expected);
            writer.WriteFigure("nats", reason.Nats);
            if (reason.About != 0) writer.WriteString("about", named.NameOf(reason.About));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Fact(GroupReason reason, NamedFactory named, string language)
    {
        var fact = language == "zh" ? reason.Chinese : reason.English;
        return reason.About == 0 ? fact : $"{fact} ({named.NameOf(reason.About)})";
    }

    private static string EValue(Factory factory) => Math.Exp(Math.Min(MostLog, factory.LogEValue)).ToString("0.##e+0", CultureInfo.InvariantCulture);

    private static string Nats(GroupReason reason) => double.IsNaN(reason.Nats) ? "" : reason.Nats.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);

    private static string Moment(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
