using System.CommandLine;
using System.Text;
using Candor.Embedded;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Signals.Corpus;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor corpus</c>.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var store = new Option<DirectoryInfo>("--store") { Description = "The store of 'candor replay --store', with the traces of its last days.", HelpName = "DIR", Required = true };
        var by = new Option<string>("--by") { Description = "Length of the periods that are compared.", DefaultValueFactory = _ => "week" };
        by.AcceptOnlyFromAmong("day", "week");
        var language = new Option<string?>("--lang") { Description = "Only posts of this language. Without it: each language by itself.", HelpName = "LANG" };
        language.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => CodeOf(token.Value) == 0)) result.AddError("--lang: expected a language such as en or zh-Hans.");
        });
        var topics = new Option<string[]>("--topic") { Description = "Only posts of this topic of the platform. May be given several times.", HelpName = "NAME" };
        var tags = new Option<string[]>("--tag") { Description = "Only posts with this tag. May be given several times.", HelpName = "NAME" };
        var largest = CommonOptions.Count("--largest", "How many of the largest topics, or tags where posts have no topic, are measured beside everything. A store knows them by their keys only; --topic and --tag ask for one by its name.", 0, 0, 1000);
        var seed = CommonOptions.Count("--seed", "The same seed draws the same posts.", 1, 0, int.MaxValue);
        var words = new Option<string>("--words") { Description = "Language of the table: en or zh; JSON has both.", DefaultValueFactory = _ => "en" };
        words.AcceptOnlyFromAmong("en", "zh");
        var json = CommonOptions.Json();
        var command = new Command("corpus", "Tell whether what accounts write becomes more alike, period by period: repeated texts, templates, vocabulary, concentration.") { store, by, language, topics, tags, largest, seed, words, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store).FullName;
            var keys = new EventKeys(StoreKey.Of(folder).Hash);
            var options = new CorpusOptions
            {
                Period = parsed.GetRequiredValue(by) == "day" ? CorpusPeriod.Day : CorpusPeriod.Week,
                Language = CodeOf(parsed.GetValue(language)),
                Subjects =
                [
                    .. (parsed.GetValue(topics) ?? []).Select(name => new CorpusSubject(keys.Topic(Encoding.UTF8.GetBytes(name)), name)),
                    .. (parsed.GetValue(tags) ?? []).Select(name => new CorpusSubject(keys.Tag(Encoding.UTF8.GetBytes(name)), "#" + name.TrimStart('#'))),
                ],
                LargestSubjects = parsed.GetValue(largest),
                Seed = (ulong)parsed.GetValue(seed),
            };
            var series = CorpusHealth.Of(PostsIn(folder), options);
            if (parsed.GetValue(json)) JsonReport.Write(parsed.InvocationConfiguration.Output, writer => CorpusReport.Write(writer, series));
            else CorpusReport.Tell(Terminal.Console(parsed.InvocationConfiguration), series, parsed.GetRequiredValue(words));
            return ExitCode.Done;
        });
        return command;
    }

    private static ushort CodeOf(string? language) => LanguageCode.Pack(Encoding.UTF8.GetBytes(language ?? string.Empty));

    private static TraceSet PostsIn(string folder)
    {
        var posts = new TraceSet();
        StoreUpkeep.ForEachTrace(folder, (in trace, in parts) =>
        {
            if (trace.Type == EventType.PostCreated) posts.Add(trace, parts);
        });
        return posts;
    }
}
