using Candor.Cel.Values;

namespace Candor.Cel.Terms;

/// <summary>Terms that decide and terms that build.</summary>
internal abstract partial class Term
{
    /// <summary>`&amp;&amp;` or `||`: an operand that decides wins over errors of the others, wherever it stands.</summary>
    internal sealed class Logic(CelPosition position, bool isAnd, IReadOnlyList<Term> operands) : Term(position, CelType.Bool)
    {
        public bool IsAnd => isAnd;

        public IReadOnlyList<Term> Operands => operands;

        public override IEnumerable<Term> Parts => operands;

        public override CelValue Evaluate(Frame frame)
        {
            CelValue? error = null;
            foreach (var operand in operands)
            {
                var value = operand.Evaluate(frame);
                if (value.Kind == CelKind.Bool)
                {
                    if (value.Bool != isAnd) return value;
                }
                else if (value.IsError)
                {
                    if (value.Error!.IsFinal) return value;
                    error ??= value;
                }
                else
                {
                    error ??= Fail($"no such overload: `{(isAnd ? "&&" : "||")}` of {Wording.A(value.TypeName)}");
                }
            }

            return error ?? isAnd;
        }
    }

    internal sealed class Conditional(CelPosition position, CelType type, Term condition, Term yes, Term no) : Term(position, type)
    {
        public Term Condition => condition;

        public Term Yes => yes;

        public Term No => no;

        public override IEnumerable<Term> Parts => [condition, yes, no];

        public override CelValue Evaluate(Frame frame)
        {
            var value = condition.Evaluate(frame);
            return value.Kind switch
            {
                CelKind.Bool => (value.Bool ? yes : no).Evaluate(frame),
                CelKind.Error => value,
                _ => Fail($"no such overload: `?` of {Wording.A(value.TypeName)}"),
            };
        }
    }

    internal sealed class List(CelPosition position, CelType type, IReadOnlyList<Term> items) : Term(position, type)
    {
        public IReadOnlyList<Term> Items => items;

        public override IEnumerable<Term> Parts => items;

        public override CelValue Evaluate(Frame frame)
        {
            var values = new CelValue[items.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = items[i].Evaluate(frame);
                if (values[i].IsError) return values[i];
            }

            return CelValue.Of(new ValueList(values));
        }
    }

    internal sealed class Map(CelPosition position, CelType type, IReadOnlyList<(Term Key, Term Value)> entries) : Term(position, type)
    {
        public IReadOnlyList<(Term Key, Term Value)> Entries => entries;

        public override IEnumerable<Term> Parts => entries.SelectMany(entry => new[] { entry.Key, entry.Value });

        public override CelValue Evaluate(Frame frame)
        {
            var map = new ValueMap();
            foreach (var (keyTerm, valueTerm) in entries)
            {
                var key = keyTerm.Evaluate(frame);
                if (key.IsError) return key;
                if (!ValueMap.IsKey(key)) return Fail($"{Wording.A(key.TypeName)} cannot be a key");
                var value = valueTerm.Evaluate(frame);
                if (value.IsError) return value;
                if (!map.TryAdd(key, value)) return Fail($"the key {key} stands twice");
            }

            return CelValue.Of(map);
        }
    }

    /// <summary>A value with a name of its own. If it is an error, that shows where the name is used.</summary>
    internal sealed class Bind(CelPosition position, CelType type, int slot, Term value, Term body) : Term(position, type)
    {
        public int Slot => slot;

        public Term Value => value;

        public Term Body => body;

        public override IEnumerable<Term> Parts => [value, body];

        public override CelValue Evaluate(Frame frame)
        {
            var bound = value.Evaluate(frame);
            if (bound.Error is { IsFinal: true }) return bound;
            frame.Locals[slot] = bound;
            return body.Evaluate(frame);
        }
    }
}
