using System.Linq.Expressions;

namespace Candor.Cel.Compilation;

/// <summary>
/// Code that gives a .NET value of a term. Where it can fail it sets the failure variable, which is 0 before, and its value then means nothing.
/// </summary>
internal readonly record struct Emitted(Expression Code, bool CanFail)
{
    public Type Type => Code.Type;
}
