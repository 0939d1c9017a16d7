namespace Candor.Signals.Text.Training;

/// <summary>The slots of a view of a text, repeats included, and what scales the sum of their weights.</summary>
internal readonly record struct SlotBag(int[] Slots, float Scale);
