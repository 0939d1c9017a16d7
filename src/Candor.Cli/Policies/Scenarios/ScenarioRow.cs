namespace Candor.Cli.Policies.Scenarios;

/// <summary>A row of a scenario's table.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Cells">What is in it by column; empty cells are left out.</param>
internal sealed record ScenarioRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A cell; empty if there is nothing in it.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
