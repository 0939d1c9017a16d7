using Candor.Cli.Files;
using Candor.Events;
using Candor.Evidence;

namespace Candor.Cli.Running;

/// <summary>A model file made ready: which model scores which account.</summary>
internal sealed class ModelSet
{
    private readonly ModelFile _file;
    private readonly KeyedHash _hash;
    private readonly ScoringModel[] _folds;

    /// <param name="file">The model.</param>
    /// <param name="without">Channels and families to leave out.</param>
    public ModelSet(ModelFile file, IReadOnlySet<string> without)
    {
        _file = file;
        _hash = KeyedHash.FromText(file.Salt);
        Full = new ScoringModel(file.Full.Without(without));
        _folds = [.. file.Folds.Select(model => new ScoringModel(model.Without(without)))];
    }

    /// <summary>Scores accounts that the model was not trained on.</summary>
    public ScoringModel Full { get; }

    /// <summary>The model that has not seen the account.</summary>
    public ScoringModel For(string account) => FoldOf(account) is { } fold ? _folds[fold] : Full;

    /// <summary>Whether the model was trained on the account.</summary>
    public bool HasSeen(string account) => FoldOf(account) is not null;

    private int? FoldOf(string account)
    {
        if (_file.FoldOf.Count == 0) return null;
        var key = ModelFile.HashOf(_hash, account);
        return _file.FoldOf.TryGetValue(key, out var fold) ? fold : null;
    }
}
