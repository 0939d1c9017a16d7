using Candor.Cel.Functions;
using Candor.Cel.Syntax;
using Candor.Cel.Values;

namespace Candor.Cel.Terms;

internal abstract partial class Term
{
    /// <summary>A macro that goes through a list or a map. Its second variable, if there is one, has the slot after the first.</summary>
    internal sealed class Loop(CelPosition position, CelType type, LoopKind kind, Term range, int first, bool hasTwo, Term? filter, Term body) : Term(position, type)
    {
        private readonly int _cost = 1 + (filter?.Size ?? 0) + body.Size;

        public LoopKind Kind => kind;

        public Term Range => range;

        public int First => first;

        public bool HasTwo => hasTwo;

        public Term? Filter => filter;

        public Term Body => body;

        /// <summary>Steps of a turn.</summary>
        public int Cost => _cost;

        public override IEnumerable<Term> Parts => filter is null ? [range, body] : [range, filter, body];

        public override CelValue Evaluate(Frame frame)
        {
            var over = range.Evaluate(frame);
            if (over.IsError) return over;
            if (over.Kind is not (CelKind.List or CelKind.Map)) return Fail($"{Wording.A(over.TypeName)} is neither list nor map");
            return kind switch
            {
                LoopKind.All => Decide(frame, over, isAnd: true),
                LoopKind.Exists => Decide(frame, over, isAnd: false),
                LoopKind.ExistsOne => CountOne(frame, over),
                LoopKind.Filter or LoopKind.Map => ToList(frame, over),
                _ => ToMap(frame, over),
            };
        }

        // One turn after the other: the variables of each are set, and whether there are steps left for it is told.
        private IEnumerable<bool> Turns(Frame frame, CelValue over)
        {
            if (over.Kind == CelKind.List)
            {
                var list = over.List;
                for (var i = 0; i < list.Count; i++)
                {
                    frame.Locals[first] = hasTwo ? i : list[i];
                    if (hasTwo) frame.Locals[first + 1] = list[i];
                    yield return frame.Budget.TrySpend(_cost);
                }

                yield break;
            }

            foreach (var key in over.Map.Keys)
            {
                frame.Locals[first] = key;
                if (hasTwo) frame.Locals[first + 1] = over.Map[key];
                yield return frame.Budget.TrySpend(_cost);
            }
        }

        private CelValue Decide(Frame frame, CelValue over, bool isAnd)
        {
            CelValue? error = null;
            foreach (var goesOn in Turns(frame, over))
            {
                var value = goesOn ? Condition(frame, body) : frame.Budget.Exceeded;
                if (!value.IsError && value.Bool != isAnd) return value;
                if (value.Error is { IsFinal: true }) return value;
                if (value.IsError) error ??= value;
            }

            return error ?? isAnd;
        }

        private CelValue CountOne(Frame frame, CelValue over)
        {
            var count = 0;
            foreach (var goesOn in Turns(frame, over))
            {
                var value = goesOn ? Condition(frame, body) : frame.Budget.Exceeded;
                if (value.IsError) return value;
                if (value.Bool) count++;
            }

            return count == 1;
        }

        private CelValue ToList(Frame frame, CelValue over)
        {
            var result = new List<CelValue>();
            foreach (var goesOn in Turns(frame, over))
            {
                if (!goesOn) return frame.Budget.Exceeded;
                var element = frame.Locals[first];
                if (kind == LoopKind.Filter || filter is not null)
                {
                    var taken = Condition(frame, kind == LoopKind.Filter ? body : filter!);
                    if (taken.IsError) return taken;
                    if (!taken.Bool) continue;
                }

                if (kind == LoopKind.Map) element = body.Evaluate(frame);
                if (element.IsError) return element;
                result.Add(element);
            }

            return CelValue.Of(new ValueList([.. result]));
        }

        private CelValue ToMap(Frame frame, CelValue over)
        {
            var result = new ValueMap();
            foreach (var goesOn in Turns(frame, over))
            {
                if (!goesOn) return frame.Budget.Exceeded;
                var key = frame.Locals[first];
                if (filter is not null)
                {
                    var taken = Condition(frame, filter);
                    if (taken.IsError) return taken;
                    if (!taken.Bool) continue;
                }

                var value = body.Evaluate(frame);
                if (value.IsError) return value;
                var problem = kind == LoopKind.TransformMap ? Add(result, key, value) : Merge(frame, result, value);
                if (problem.IsError) return problem;
            }

            return CelValue.Of(result);
        }

        private CelValue Merge(Frame frame, ValueMap result, in CelValue entries)
        {
            if (entries.Kind != CelKind.Map) return Fail($"transformMapEntry() gives maps, not {Wording.A(entries.TypeName)}");
            if (!frame.Budget.TrySpendOn((long)entries.Map.Count * Budget.Grain)) return frame.Budget.Exceeded;
            foreach (var (key, value) in entries.Map)
            {
                var added = Add(result, key, value);
                if (added.IsError) return added;
            }

            return CelValue.Null;
        }

        private CelValue Add(ValueMap result, in CelValue key, in CelValue value) =>
            result.TryAdd(key, value) ? CelValue.Null : Fail($"the key {key} stands twice");

        private CelValue Condition(Frame frame, Term term)
        {
            var value = term.Evaluate(frame);
            return value.Kind is CelKind.Bool or CelKind.Error ? value : Fail($"no such overload: a macro's condition is {Wording.A(value.TypeName)}");
        }
    }
}
