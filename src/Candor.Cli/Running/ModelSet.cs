using System.Globalization;
using System.Text;
using Candor.Cli.Files;
using Candor.Events;
using Candor.Evidence;

namespace Candor.Cli.Running;

/// <summary>A model file made ready: which model scores which account.</summary>
internal sealed class ModelSet
{
    private readonly KeyedHash _hash;
    private readonly Dictionary<ulong, byte> _foldOf;
    private readonly ScoringModel[] _models;

    /// <param name="file">The model.</param>
    /// <param name="without">Channels and families to leave out.</param>
    public ModelSet(ModelFile file, IReadOnlySet<string> without)
    {
        _hash = KeyedHash.FromText(file.Salt);
        _foldOf = file.FoldOf.ToDictionary(pair => ulong.Parse(pair.Key, NumberStyles.HexNumber, CultureInfo.InvariantCulture), pair => (byte)(pair.Value + 1));
        Without = without;
        _models = [.. file.Folds.Prepend(file.Full).Select(model => new ScoringModel(model.Without(without)))];
    }

    /// <summary>Channels and families that are left out.</summary>
    public IReadOnlySet<string> Without { get; }

    /// <summary>A model by its number: 0 is the full one, the fold models follow.</summary>
    public ScoringModel this[int number] => _models[number];

    /// <summary>The number of the model that has not seen the account.</summary>
    /// <param name="account">The UTF-8 of its name.</param>
    public byte NumberOf(ReadOnlySpan<byte> account) => _foldOf.Count == 0 ? (byte)0 : _foldOf.GetValueOrDefault(_hash.Hash64(account));

    /// <summary>The model that has not seen the account.</summary>
    public ScoringModel For(string account) => _models[NumberOf(Encoding.UTF8.GetBytes(account))];

    /// <summary>Whether the model was trained on the account.</summary>
    public bool HasSeen(string account) => NumberOf(Encoding.UTF8.GetBytes(account)) > 0;
}
