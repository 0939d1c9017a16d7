using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>What a single text adds to the style evidence, nats.</summary>
public delegate float TextScore(in TextFacts text);
