using Candor.Cel.Functions;
using Candor.Cel.Values;

namespace Candor.Cel.Terms;

/// <summary>An expression whose names are resolved, ready to be evaluated.</summary>
/// <param name="position">Where errors of it are shown.</param>
/// <param name="type">`dyn` if it was not checked.</param>
internal abstract partial class Term(CelPosition position, CelType type)
{
    public CelPosition Position => position;

    public CelType Type => type;

    /// <summary>Its parts.</summary>
    public virtual IEnumerable<Term> Parts => [];

    /// <summary>How many terms it is made of, itself counted.</summary>
    public int Size => 1 + Parts.Sum(part => part.Size);

    /// <summary>Its value or its error.</summary>
    public abstract CelValue Evaluate(Frame frame);

    protected CelValue Fail(string message) => CelValue.Of(new CelError(message, position));

    /// <summary>An error with its place, where it has none yet.</summary>
    protected CelValue Placed(in CelValue value) => value.Error is { Position: null, IsFinal: false } error ? CelValue.Of(error.At(position)) : value;

    internal sealed class Constant(CelPosition position, CelType type, CelValue value) : Term(position, type)
    {
        public CelValue Value => value;

        public override CelValue Evaluate(Frame frame) => value;
    }

    /// <summary>Something that can only fail.</summary>
    internal sealed class Failure(CelPosition position, string message) : Term(position, CelType.Dyn)
    {
        private readonly CelValue _error = CelValue.Of(new CelError(message, position));

        public override CelValue Evaluate(Frame frame) => _error;
    }

    /// <summary>A variable of a macro.</summary>
    internal sealed class Local(CelPosition position, CelType type, int slot) : Term(position, type)
    {
        public int Slot => slot;

        public override CelValue Evaluate(Frame frame) => frame.Locals[slot];
    }

    /// <summary>A variable of the environment.</summary>
    internal sealed class Variable(CelPosition position, CelType type, string name) : Term(position, type)
    {
        public string Name => name;

        public override CelValue Evaluate(Frame frame) => frame.Activation.TryFind(name, out var value) ? Placed(value) : Fail($"`{name}` has no value");
    }

    /// <summary>
    /// A name of an expression that was not checked, as `a.b.c`: the longest beginning that is a variable or a type decides, and the rest are fields.
    /// </summary>
    internal sealed class Unresolved(CelPosition position, string name, IReadOnlyList<(string Name, IReadOnlyList<string> Fields)> readings, Func<string, bool> isType)
        : Term(position, CelType.Dyn)
    {
        public string Name => name;

        public override CelValue Evaluate(Frame frame)
        {
            foreach (var (candidate, fields) in readings)
            {
                if (frame.Activation.TryFind(candidate, out var value)) return fields.Aggregate(Placed(value), Select);
                if (isType(candidate)) return fields.Aggregate(CelValue.OfType(candidate), Select);
            }

            return Fail($"`{name}` is not declared");
        }

        private CelValue Select(CelValue operand, string field) => operand.IsError ? operand : Placed(Field.Read(operand, field));
    }

    internal sealed class Field(CelPosition position, CelType type, Term operand, string name) : Term(position, type)
    {
        public Term Operand => operand;

        public string Name => name;

        public override IEnumerable<Term> Parts => [operand];

        public static CelValue Read(in CelValue operand, string field) => operand.Kind switch
        {
            CelKind.Map => operand.Map.TryGetValue(field, out var found) ? found : CollectionFunctions.NoSuchKey(field),
            CelKind.Object => operand.Object.TryGet(field, out var found) ? found : CelValue.Failure($"`{field}` is not a field of {operand.TypeName}"),
            _ => CelValue.Failure($"{Wording.A(operand.TypeName)} has no fields"),
        };

        public override CelValue Evaluate(Frame frame)
        {
            var value = operand.Evaluate(frame);
            return value.IsError ? value : Placed(Read(value, name));
        }
    }

    /// <summary>`has(operand.name)`.</summary>
    internal sealed class Has(CelPosition position, Term operand, string name) : Term(position, CelType.Bool)
    {
        public Term Operand => operand;

        public string Name => name;

        public override IEnumerable<Term> Parts => [operand];

        public override CelValue Evaluate(Frame frame)
        {
            var value = operand.Evaluate(frame);
            return value.Kind switch
            {
                CelKind.Error => value,
                CelKind.Map => value.Map.ContainsKey(name),
                CelKind.Object => value.Object.TryHas(name, out var has) ? has : Fail($"`{name}` is not a field of {value.TypeName}"),
                _ => Fail($"{Wording.A(value.TypeName)} has no fields"),
            };
        }
    }

    /// <summary>A function or an operator with its arguments, the target of a member call first.</summary>
    internal sealed class Call(CelPosition position, CelType type, Function function, IReadOnlyList<Term> arguments) : Term(position, type)
    {
        public Function Function => function;

        public IReadOnlyList<Term> Arguments => arguments;

        public override IEnumerable<Term> Parts => arguments;

        public override CelValue Evaluate(Frame frame)
        {
            if (arguments.Count > 2) return EvaluateMany(frame);
            if (arguments.Count == 0) return Apply([], frame.Budget);
            var first = arguments[0].Evaluate(frame);
            if (first.IsError) return first;
            if (arguments.Count == 1) return Apply([first], frame.Budget);
            var second = arguments[1].Evaluate(frame);
            return second.IsError ? second : Apply([first, second], frame.Budget);
        }

        private CelValue EvaluateMany(Frame frame)
        {
            var values = new CelValue[arguments.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i].Evaluate(frame);
                if (values[i].IsError) return values[i];
            }

            return Apply(values, frame.Budget);
        }

        private CelValue Apply(ReadOnlySpan<CelValue> values, Budget budget)
        {
            if (function.Body is null) return Fail($"`{function.Name}` is declared, but nothing computes it");
            var result = function.Body(values, budget);
            if (!result.IsError) return result;
            return Function.IsNoMatch(result) ? NoOverload(values) : Placed(result);
        }

        private CelValue NoOverload(ReadOnlySpan<CelValue> values)
        {
            var types = new CelType[values.Length];
            for (var i = 0; i < values.Length; i++) types[i] = CelType.Opaque(values[i].TypeName);
            return Fail($"no such overload: {Signature.Describe(function.Name, isMember: false, types)}");
        }
    }
}
