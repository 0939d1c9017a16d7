using Candor.Cel.Records;
using Candor.Cel.Terms;
using Candor.Cel.Values;

namespace Candor.Cel.Compilation;

/// <summary>Evaluates a term in the general way within compiled code. Each method gives the failure: 0 none, 1 an error, 2 an error that no operator passes over.</summary>
internal sealed class Fallback(Term term, CelLimits limits, int slots, RecordType type)
{
    public const int Error = 1;
    public const int Final = 2;

    public int Bool(object context, ref long left, out bool value)
    {
        var failure = Evaluate(context, CelKind.Bool, ref left, out var result);
        value = failure == 0 && result.Bool;
        return failure;
    }

    public int Int(object context, ref long left, out long value)
    {
        var failure = Evaluate(context, CelKind.Int, ref left, out var result);
        value = failure == 0 ? result.Int : 0;
        return failure;
    }

    public int Uint(object context, ref long left, out ulong value)
    {
        var failure = Evaluate(context, CelKind.Uint, ref left, out var result);
        value = failure == 0 ? result.Uint : 0;
        return failure;
    }

    public int Double(object context, ref long left, out double value)
    {
        var failure = Evaluate(context, CelKind.Double, ref left, out var result);
        value = failure == 0 ? result.Double : 0;
        return failure;
    }

    public int Text(object context, ref long left, out string value)
    {
        var failure = Evaluate(context, CelKind.String, ref left, out var result);
        value = failure == 0 ? result.Text : string.Empty;
        return failure;
    }

    public int Time(object context, ref long left, out Timestamp value)
    {
        var failure = Evaluate(context, CelKind.Timestamp, ref left, out var result);
        value = failure == 0 ? result.Timestamp : default;
        return failure;
    }

    public int Span(object context, ref long left, out Duration value)
    {
        var failure = Evaluate(context, CelKind.Duration, ref left, out var result);
        value = failure == 0 ? result.Duration : default;
        return failure;
    }

    private int Evaluate(object context, CelKind kind, ref long left, out CelValue value)
    {
        var frame = new Frame(new Activation.Context(type, context), limits, slots) { Budget = { Left = left } };
        value = term.Evaluate(frame);
        left = frame.Budget.Left;
        return value.Kind == kind ? 0 : value.Error is { IsFinal: true } ? Final : Error;
    }
}
