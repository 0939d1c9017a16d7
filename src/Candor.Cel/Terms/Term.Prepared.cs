using Candor.Cel.Patterns;
using Candor.Cel.Values;

namespace Candor.Cel.Terms;

/// <summary>Calls with a constant that is made ready once instead of at every evaluation.</summary>
internal abstract partial class Term
{
    /// <summary>`text.matches("...")`.</summary>
    internal sealed class Matches(Call call, Term text, Pattern pattern) : Term(call.Position, CelType.Bool)
    {
        public Call Original => call;

        public Term Text => text;

        public Pattern Pattern => pattern;

        public override IEnumerable<Term> Parts => call.Parts;

        public override CelValue Evaluate(Frame frame)
        {
            var value = text.Evaluate(frame);
            if (value.IsError) return value;
            if (value.Kind != CelKind.String) return Fail($"no such overload: matches({value.TypeName}, string)");
            return frame.Budget.TrySpendOn(value.Text.Length) ? pattern.IsMatch(value.Text) : frame.Budget.Exceeded;
        }
    }

    /// <summary>`x in [...]` with constants.</summary>
    internal sealed class InConstants(Call call, Term wanted, CelList constants) : Term(call.Position, CelType.Bool)
    {
        private readonly HashSet<CelValue> _set = [.. constants];

        public Call Original => call;

        public Term Wanted => wanted;

        public CelList Constants => constants;

        public override IEnumerable<Term> Parts => call.Parts;

        public override CelValue Evaluate(Frame frame)
        {
            var value = wanted.Evaluate(frame);
            if (value.IsError) return value;
            return !(value.Kind == CelKind.Double && double.IsNaN(value.Double)) && _set.Contains(value);
        }
    }
}
