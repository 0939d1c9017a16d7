namespace Candor.Cel.Conformance;

/// <summary>A test of a conformance file.</summary>
/// <param name="File">The file's name without its ending.</param>
/// <param name="Name">`section/test`.</param>
/// <param name="Body">What it says.</param>
public sealed record ConformanceTest(string File, string Name, TextMessage Body)
{
    /// <summary>The expression.</summary>
    public string Source => Body.Text("expr");

    /// <summary>The tests of a folder of `*.textproto`, in the order of file and line.</summary>
    public static IReadOnlyList<ConformanceTest> ReadAll(string folder) =>
    [
        .. from path in Directory.GetFiles(folder, "*.textproto").Order(StringComparer.Ordinal)
           from section in TextProtoReader.Read(System.IO.File.ReadAllText(path)).Messages("section")
           from test in section.Messages("test")
           select new ConformanceTest(Path.GetFileNameWithoutExtension(path), $"{section.Text("name")}/{test.Text("name")}", test),
    ];
}
