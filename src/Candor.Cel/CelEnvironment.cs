using System.Collections.Immutable;
using Candor.Cel.Checking;
using Candor.Cel.Functions;
using Candor.Cel.Records;
using Candor.Cel.Syntax;
using Candor.Cel.Terms;

namespace Candor.Cel;

/// <summary>What expressions may use: variables, functions, records, limits. It does not change; every `With` gives a new one.</summary>
public sealed class CelEnvironment
{
    private const int LeastDepth = 16;
    private const int MostDepth = 500;

    private readonly ImmutableDictionary<string, Function> _functions;

    private CelEnvironment(ImmutableDictionary<string, Function> functions) => _functions = functions;

    /// <summary>The language with the extensions for texts, mathematics, bindings and two-variable macros, without variables.</summary>
    public static CelEnvironment Standard { get; } = new(StandardLibrary.Functions.ToImmutableDictionary(StringComparer.Ordinal));

    /// <summary>The types of the variables by their names.</summary>
    public ImmutableDictionary<string, CelType> Variables { get; private init; } = ImmutableDictionary.Create<string, CelType>(StringComparer.Ordinal);

    /// <summary>The records that expressions may look into.</summary>
    public CelTypes Types { get; private init; } = new();

    /// <summary>The namespace that names are first looked for in: in `a.b`, the name `c` may mean `a.b.c`, `a.c` or `c`. Default: none.</summary>
    public string Container { get; private init; } = string.Empty;

    /// <summary>What an expression may be and may cost.</summary>
    public CelLimits Limits { get; private init; } = CelLimits.Default;

    /// <summary>Whether a comparison of an enum with a text that is none of its names is a mistake.</summary>
    internal bool ChecksNames { get; private init; }

    /// <summary>The record whose properties are variables; null if there is none.</summary>
    internal RecordType? Context { get; private init; }

    internal IEnumerable<string> FunctionNames => _functions.Keys;

    /// <summary>With a variable more.</summary>
    public CelEnvironment WithVariable(string name, CelType type) => Change(variables: Variables.SetItem(name, type));

    /// <summary>With the properties of a record as variables, in snake case: what an expression is evaluated over. Its records are added to the types.</summary>
    /// <exception cref="ArgumentException">A property is of a type that expressions cannot read.</exception>
    public CelEnvironment WithContext<T>()
    {
        var types = Types.Copy();
        var context = types.Add(typeof(T), null);
        return Change(variables: Variables.SetItems(context.Fields.Select(field => KeyValuePair.Create(field.Key, field.Value.Type))), types: types, context: context);
    }

    /// <summary>With a function more, or an overload more of one that is there.</summary>
    public CelEnvironment WithFunction(CelFunction function)
    {
        var added = function.ToFunction();
        return Change(functions: _functions.SetItem(added.Name, _functions.TryGetValue(added.Name, out var there) ? there.Or(added) : added));
    }

    /// <summary>With these records more.</summary>
    /// <exception cref="ArgumentException">Two records have one name.</exception>
    public CelEnvironment WithTypes(CelTypes types) => Change(types: Types.Copy(types));

    /// <summary>Within a namespace.</summary>
    public CelEnvironment WithContainer(string container) => Change(container: container);

    /// <summary>With a check more: a field that is an enum in .NET is compared with names of its values only. Another text, always unequal, is told as the slip that it is.</summary>
    public CelEnvironment WithStrictNames() => Change(checksNames: true);

    /// <summary>With other limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A depth outside 16 to 500.</exception>
    public CelEnvironment WithLimits(CelLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Depth, LeastDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limits.Depth, MostDepth);
        return Change(limits: limits);
    }

    /// <summary>Parses, checks and compiles an expression.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="start">Where its first character stands in its document. Default: line 1, column 1.</param>
    /// <param name="indent">The column in which its further lines begin: that of a block in YAML. Default: 1.</param>
    public CelCompilation Compile(string source, CelPosition? start = null, int indent = 1) => Compile(source, start ?? CelPosition.Start, indent, isChecked: true);

    /// <summary>Parses an expression without checking it: names and types are looked at when it runs, and what does not fit is an error then.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="start">Where its first character stands in its document. Default: line 1, column 1.</param>
    /// <param name="indent">The column in which its further lines begin. Default: 1.</param>
    public CelCompilation Parse(string source, CelPosition? start = null, int indent = 1) => Compile(source, start ?? CelPosition.Start, indent, isChecked: false);

    internal Function? FindFunction(string name) => _functions.GetValueOrDefault(name);

    internal CelType? FindType(string name) => StandardLibrary.Types.GetValueOrDefault(name) ?? Types.Find(name)?.Type;

    internal bool IsNamespace(string name) => _functions.Keys.Any(function => function.StartsWith($"{name}.", StringComparison.Ordinal));

    private CelCompilation Compile(string text, CelPosition start, int indent, bool isChecked)
    {
        var source = new Source(text, start, indent);
        var problems = new Problems(source, Limits);
        var root = Parser.Parse(source, Limits, problems);
        if (problems.Any) return new CelCompilation(null, problems.ToList());
        var tree = isChecked ? new Checker(this, problems).Check(root) : null;
        if (problems.Any) return new CelCompilation(null, problems.ToList());
        var lowering = new Lowering(this, source, tree);
        var term = lowering.Lower(root);
        return new CelCompilation(new CelExpression(this, text, term, lowering.Slots), []);
    }

    private CelEnvironment Change(
        ImmutableDictionary<string, Function>? functions = null,
        ImmutableDictionary<string, CelType>? variables = null,
        CelTypes? types = null,
        string? container = null,
        CelLimits? limits = null,
        RecordType? context = null,
        bool? checksNames = null) => new(functions ?? _functions)
        {
            Variables = variables ?? Variables,
            Types = types ?? Types,
            Container = container ?? Container,
            Limits = limits ?? Limits,
            Context = context ?? Context,
            ChecksNames = checksNames ?? ChecksNames,
        };
}
