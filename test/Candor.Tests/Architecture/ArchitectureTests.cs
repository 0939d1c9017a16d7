using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Candor.Cli.Generation;
using Candor.Embedded;
using Xunit;

namespace Candor.Tests.Architecture;

/// <summary>The arrows of the architecture, and the rules that no compiler holds. Each names what breaks it.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 300;

    /// <summary>The folders of the engine in the order of the flow: a stage may know those before it.</summary>
    private static readonly string[] Flow =
    [
        "Events", "Accounts", "Signals", "Evidence", "Verdicts", "Labels", "Policy", "Enforcement", "Review", "Appeals", "Transparency",
    ];

    private static readonly string[] Code = ["src", "test", "bench"];
    private static readonly string[] Written =
    [
        ".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".md", ".yaml", ".yml", ".csv", ".txt", ".sh", ".ts", ".tsx",
    ];

    /// <summary>What each project may reference.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        { "Candor.Cel", [] },
        { "Candor.Engine", ["Candor.Cel"] },
        { "Candor.Embedded", ["Candor.Engine"] },
        { "Candor.Provenance", [] },
        { "Candor.Cli", ["Candor.Embedded", "Candor.Engine", "Candor.Provenance"] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Projects_reference_only_what_they_may(string project, string[] allowed)
    {
        var references = Items(Path.Combine(Repository.Root, "src", project, project + ".csproj"), "ProjectReference")
            .Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')));

        Assert.Equal(allowed.Order(), references.Order());
    }

    [Fact]
    public void No_project_is_without_its_arrows()
    {
        var stated = Projects.Select(row => row.Data.Item1);
        var present = Repository.Files("src", ".csproj").Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(present.Order(), stated.Order());
    }

    [Theory]
    [InlineData("Candor.Cel")]
    [InlineData("Candor.Engine")]
    [InlineData("Candor.Provenance")]
    public void Engine_and_language_need_no_package(string project) =>
        Assert.Empty(Items(Path.Combine(Repository.Root, "src", project, project + ".csproj"), "PackageReference"));

    [Fact]
    public void The_flow_goes_one_way()
    {
        var engine = Path.Combine("src", "Candor.Engine");
        var offences = new List<string>();
        foreach (var file in Repository.Files(engine, ".cs"))
        {
            var stage = Path.GetRelativePath(Path.Combine(Repository.Root, engine), file).Split('/', '\\')[0];
            if (stage.EndsWith(".cs", StringComparison.Ordinal)) continue; // the steps themselves, at the root
            var place = Array.IndexOf(Flow, stage);
            Assert.True(place >= 0 || stage == "Numerics", $"{stage} is not a stage of the flow.");
            var later = string.Join('|', Flow[(place + 1)..]);
            if (later.Length == 0) continue;
            var mention = new Regex($@"\bCandor\.({later})\b|(?<![\w.""`])({later})\.[A-Z]\w*");
            foreach (var line in File.ReadLines(file).Select(line => line.Split("//")[0]).Where(line => mention.IsMatch(line)))
            {
                offences.Add($"{Repository.NameOf(file)}: {line.Trim()}");
            }
        }

        Assert.Empty(offences);
    }

    [Fact]
    public void Nothing_but_the_program_uses_the_commands()
    {
        var program = Path.Combine("src", "Candor.Cli");
        var commands = Path.Combine(Repository.Root, program, "Commands") + Path.DirectorySeparatorChar;
        var others = Repository.Files("src", ".cs")
            .Where(file => !file.StartsWith(commands, StringComparison.Ordinal) && file != Path.Combine(Repository.Root, program, "Program.cs"))
            .ToArray();

        Assert.NotEmpty(others);
        Assert.Empty(others.Where(file => NameOfCommands().IsMatch(File.ReadAllText(file))).Select(Repository.NameOf));
    }

    [Fact]
    public void No_file_of_code_is_longer_than_300_lines() =>
        Assert.Empty(Code.SelectMany(folder => Repository.Files(folder, ".cs"))
            .Where(file => File.ReadLines(file).Count() > MostLines)
            .Select(Repository.NameOf));

    [Fact]
    public void Every_type_that_the_architecture_page_names_exists()
    {
        var page = Path.Combine(Repository.Root, "ARCHITECTURE.md");
        if (!File.Exists(page)) return;
        var types = new[] { typeof(Engine).Assembly, typeof(Store).Assembly, typeof(GenerateCommand).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => type.Name.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(TypeInBackticks().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value).Except(types));
    }

    [Fact]
    public void No_file_knows_the_machine_it_was_made_on()
    {
        var files = Code.Concat(["docs", "samples", "eng", "scenarios"])
            .SelectMany(folder => Repository.Files(folder, Written))
            .Concat(Directory.GetFiles(Repository.Root).Where(file => Written.Contains(Path.GetExtension(file))));
        var telling = files.Where(file => PathOfAMachine().IsMatch(File.ReadAllText(file))).Select(Repository.NameOf).ToArray();

        Assert.Empty(telling);
    }

    [Fact]
    public void Every_package_has_one_exact_version()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var versions = central.Descendants()
            .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
            .ToArray();
        var elsewhere = Code.SelectMany(folder => Repository.Files(folder, ".csproj"))
            .SelectMany(file => XDocument.Load(file).Descendants())
            .Where(element => element.Name.LocalName == "PackageReference")
            .Where(element => element.Attribute("Version") is not null || element.Attribute("VersionOverride") is not null);

        Assert.NotEmpty(versions);
        Assert.All(versions, element => Assert.Matches(ExactVersion(), element.Attribute("Version")?.Value));
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Every_project_has_a_lock_file() =>
        Assert.All(
            Code.SelectMany(folder => Repository.Files(folder, ".csproj")),
            project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));

    /// <summary>Fails at once in an image without ICU, where normalization silently does nothing.</summary>
    [Fact]
    public void Text_is_normalized() => Assert.Equal("fi", "ﬁ".Normalize(NormalizationForm.FormKC));

    private static IEnumerable<string> Items(string project, string name) => XDocument.Load(project).Descendants()
        .Where(element => element.Name.LocalName == name)
        .Select(element => element.Attribute("Include")!.Value);

    [GeneratedRegex(@"\bCandor\.Cli\.Commands\b|(?<![\w.""`])(Cli\.)?Commands\.[A-Z]")]
    private static partial Regex NameOfCommands();

    [GeneratedRegex("`([A-Z][a-z]\\w*)`")]
    private static partial Regex TypeInBackticks();

    [GeneratedRegex(@"(?<![\w.:/-])/(work|root|home|Users)/\w|\b[A-Z]:\\Users\\")]
    private static partial Regex PathOfAMachine();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();
}
