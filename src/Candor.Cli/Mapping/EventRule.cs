using Candor.Cli.Mapping.Values;

namespace Candor.Cli.Mapping;

/// <summary>How records that meet some conditions become one event each.</summary>
internal sealed class EventRule
{
    /// <summary>What must hold of a record; all of it.</summary>
    public required IReadOnlyList<Condition> When { get; init; }

    /// <summary>The event's type.</summary>
    public required MappedValue Type { get; init; }

    /// <summary>The event's id.</summary>
    public required MappedValue Id { get; init; }

    /// <summary>The acting account.</summary>
    public required MappedValue Subject { get; init; }

    /// <summary>When it happened.</summary>
    public required TimeValue Time { get; init; }

    /// <summary>Members of the data.</summary>
    public required IReadOnlyList<MappedMember> Data { get; init; }

    /// <summary>Every path it looks at.</summary>
    public IEnumerable<FieldPath> Paths => When.SelectMany(condition => condition.Fields)
        .Concat(Type.Paths).Concat(Id.Paths).Concat(Subject.Paths).Concat(Time.Paths).Concat(Data.SelectMany(member => member.Value.Paths));
}
