namespace Candor.Cel.Rules;

/// <summary>A context that holds the event as a field, as a policy has it.</summary>
public sealed record RuleFacts(RuleEvent Event);
