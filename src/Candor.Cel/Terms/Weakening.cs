namespace Candor.Cel.Terms;

/// <summary>Leaves out of a condition what looks at paths that are not known yet, so that it holds no less often.</summary>
internal static class Weakening
{
    /// <summary>What is left; null if nothing is, and so nothing can be ruled out.</summary>
    public static Term? Of(Term term, Predicate<string> isKnown)
    {
        if (ReadPaths.Of(term).All(path => isKnown(path))) return term;
        if (term is not Term.Logic logic) return null;
        var left = logic.Operands.Select(operand => Of(operand, isKnown)).ToArray();
        if (!logic.IsAnd) return left.Contains(null) ? null : new Term.Logic(logic.Position, isAnd: false, left!);
        Term[] kept = [.. left.OfType<Term>()];
        return kept.Length switch
        {
            0 => null,
            1 => kept[0],
            _ => new Term.Logic(logic.Position, isAnd: true, kept),
        };
    }
}
