using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>A share that is counted and bet on block by block; blocks must come one after the other.</summary>
internal struct ShareTest
{
    private BoundedMeanTest _bets;
    private double _bound;
    private long _block;
    private int _hitsOfBlock;
    private int _trialsOfBlock;
    private double _expected;

    /// <summary>How often it was so.</summary>
    public int Hits { get; private set; }

    /// <summary>How often it could have been so.</summary>
    public int Trials { get; private set; }

    /// <summary>Share of hits; 0 without trials.</summary>
    public readonly double Share => Trials == 0 ? 0 : (double)Hits / Trials;

    /// <summary>The mean of the bounds; 0 without trials.</summary>
    public readonly double Bound => Trials == 0 ? 0 : _expected / Trials;

    /// <summary>Natural logarithm of the e-value, the block that is not yet over included.</summary>
    public readonly double LogE
    {
        get
        {
            var bets = _bets;
            if (_trialsOfBlock > 0) bets.Add((double)_hitsOfBlock / _trialsOfBlock, _bound);
            return bets.LogE;
        }
    }

    /// <summary>Counts one.</summary>
    /// <param name="block">What belongs together: trials of one block are one bet.</param>
    /// <param name="isHit">Whether it was so.</param>
    /// <param name="bound">The most that its share is expected to be; of a block, that of its last trial counts.</param>
    public void Add(long block, bool isHit, double bound)
    {
        if (block != _block && _trialsOfBlock > 0)
        {
            _bets.Add((double)_hitsOfBlock / _trialsOfBlock, _bound);
            (_hitsOfBlock, _trialsOfBlock) = (0, 0);
        }

        (_block, _bound) = (block, bound);
        _expected += bound;
        Trials++;
        _trialsOfBlock++;
        if (!isHit) return;
        Hits++;
        _hitsOfBlock++;
    }
}
