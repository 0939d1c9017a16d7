using System.Globalization;
using Candor.Provenance.Fuzz;
using Candor.Provenance.Fuzz.Seeds;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["stores", var folder]:
        StoreMaker.Write(folder);
        return 0;
    case ["--file", var path]:
        return Again(path);
}

if (Settings.Of(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}

using var reached = settings.CountsMethods ? new MethodsReached() : null;
var inputs = new Inputs(settings.Seed, settings.Data, settings.Only, settings.Large);
Console.Error.WriteLine($"{inputs.Seeds} seeds of {inputs.Formats.Count()} formats");
var run = new Run(inputs, settings);
var processor = run.Go();
if (settings.IsJson) Report.Json(run, settings, processor, inputs.Seeds);
else Report.Table(run, settings, processor);
if (reached is not null) Report.Methods(reached);
return run.Failures.Count == 0 ? 0 : 1;

static int Again(string path)
{
    var (input, failures) = (File.ReadAllBytes(path), 0);
    foreach (var how in Circumstances.All(Path.GetFileName(path)))
    {
        var outcome = Trial.Run(input, how);
        Console.WriteLine($"{how}: {outcome.Failure ?? "nothing wrong"}; {outcome.Found?.Container} {outcome.Found?.Aigc.Grade} {outcome.Found?.C2pa.State} {outcome.Written} {outcome.Time.TotalMilliseconds:F1} ms {outcome.Allocated} bytes");
        failures += outcome.Failure is null ? 0 : 1;
    }

    return failures == 0 ? 0 : 1;
}
