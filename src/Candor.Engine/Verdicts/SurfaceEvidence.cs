namespace Candor.Verdicts;

/// <summary>What one surface shows by itself. Private surfaces have behaviour only.</summary>
/// <param name="Surface">`posts`, `comments`, `private_messages` or `group_chats`.</param>
/// <param name="Acts">Acts in the window.</param>
/// <param name="Automated">Of them, with hard evidence of automation.</param>
/// <param name="Timing">Evidence of its own rhythm (typical gap, gaps under a minute), nats.</param>
/// <param name="Content">Evidence of its own texts' style, nats; 0 on private surfaces, whose texts are not read.</param>
public sealed record SurfaceEvidence(string Surface, int Acts, int Automated, float Timing, float Content);
