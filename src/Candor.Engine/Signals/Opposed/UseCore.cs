namespace Candor.Signals.Opposed;

/// <summary>What a text is about: an act and its object, or one phrase that is both.</summary>
/// <param name="Strength">How plain it is, 0 if there is none.</param>
/// <param name="Most">What it may come to with all that is offered.</param>
/// <param name="IsAsked">Whether it stands in a question.</param>
/// <param name="First">The act.</param>
/// <param name="Second">Its object; the same where one phrase is both.</param>
internal readonly record struct UseCore(float Strength, float Most, bool IsAsked, UseHit First, UseHit Second)
{
    /// <summary>What is left where it is not the author who says it: asked, of others, quoted. What is denied is none.</summary>
    public static float Left(Standing standing) => (standing & Standing.Denied) != 0 ? 0
        : ((standing & Standing.Others) != 0 ? 0.5f : 1) * ((standing & Standing.Quoted) != 0 ? 0.5f : 1);

    /// <summary>The plainer of two.</summary>
    public UseCore Or(in UseCore other) => other.Strength > Strength ? other : this;
}
