using Candor.Cel.Records;
using Candor.Cel.Values;

namespace Candor.Cel.Terms;

/// <summary>The values of an evaluation's variables.</summary>
internal abstract class Activation
{
    public static Activation Empty { get; } = new Named(new Dictionary<string, CelValue>());

    /// <summary>The value of a variable, which may be an error; false if there is none.</summary>
    public abstract bool TryFind(string name, out CelValue value);

    /// <summary>Variables by name.</summary>
    internal sealed class Named(IReadOnlyDictionary<string, CelValue> variables) : Activation
    {
        public override bool TryFind(string name, out CelValue value) => variables.TryGetValue(name, out value);
    }

    /// <summary>The fields of a record as variables.</summary>
    internal sealed class Context(RecordType type, object record) : Activation
    {
        private readonly CelObject _fields = new(type, record);

        public override bool TryFind(string name, out CelValue value) => _fields.TryGet(name, out value);
    }
}
