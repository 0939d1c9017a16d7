using System.CommandLine;
using System.Text.Json;
using Candor.Embedded;
using Candor.Signals.Templates;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor families</c>.</summary>
internal static class FamiliesCommand
{
    public static Command Create()
    {
        var store = CommonOptions.Store();
        var top = CommonOptions.Count("--top", "How many are shown, those of most accounts first.", 20, 1, int.MaxValue);
        var language = CommonOptions.Language("Language of the words.");
        var json = CommonOptions.Json();
        var command = new Command("families", "Show the texts that three accounts or more have posted, in one wording or another.") { store, top, language, json };
        command.SetAction(parsed =>
        {
            var families = StoreUpkeep.ReadFamilies(parsed.GetRequiredValue(store).FullName).Select(line => JsonDocument.Parse(line)).ToList();
            var shown = families.Select(family => family.RootElement).OrderByDescending(family => family.GetProperty("accounts").GetInt32())
                .ThenByDescending(family => family.GetProperty("posts").GetInt32()).ThenBy(family => family.GetProperty("family").GetUInt32()).Take(parsed.GetValue(top)).ToList();
            if (parsed.GetValue(json)) FamiliesReport.WriteJson(parsed.InvocationConfiguration.Output, families.Count, shown, SkeletonOf);
            else FamiliesReport.Tell(parsed.InvocationConfiguration, families.Count, shown, SkeletonOf, parsed.GetRequiredValue(language));
            foreach (var family in families) family.Dispose();
            return ExitCode.Done;
        });
        return command;
    }

    private static string SkeletonOf(JsonElement family) => FamilySkeleton.Of([.. family.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)]);
}
