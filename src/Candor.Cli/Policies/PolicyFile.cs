using Candor.Cli.Mapping.Reading;
using Candor.Cli.Policies.Reading;
using Candor.Policy;
using Candor.Policy.Compiling;

namespace Candor.Cli.Policies;

/// <summary>Policies in files.</summary>
internal static class PolicyFile
{
    /// <summary>Reads and compiles a policy.</summary>
    /// <exception cref="FormatException">Everything that is wrong with it, a line each, with line and column.</exception>
    public static CompiledPolicy Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Compiles a policy.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Its path, for messages.</param>
    public static CompiledPolicy Parse(string text, string name)
    {
        var problems = new MapProblems(name);
        var root = YamlText.Root(text, name, "a policy") ?? throw new FormatException($"{name}: line 1, column 1: the file is empty; a policy was expected.");
        var document = new PolicyReader(text, problems).Read(root);
        CompiledPolicy? policy = null;
        if (document is { Versions.Count: > 0 })
        {
            policy = PolicyCompiler.Compile(document, out var found);
            foreach (var problem in found) problems.Add(problem.Position.Line, problem.Position.Column, problem.Message);
        }

        problems.ThrowIfAny();
        return policy!;
    }
}
