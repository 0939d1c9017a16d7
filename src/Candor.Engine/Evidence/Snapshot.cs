using Candor.Accounts;
using Candor.Signals;
using Candor.Signals.Client;

namespace Candor.Evidence;

/// <summary>All features of an account at one moment: what the evidence model scores, and what training, calibration and explanation keep.</summary>
public sealed class Snapshot
{
    private readonly float[] _values = new float[Channels.FeatureCount];
    private readonly int[] _observations = new int[Channels.All.Count];

    /// <summary>Acts of the window so far.</summary>
    public int Acts { get; private set; }

    /// <summary>All features in the order of the channels; NaN where one is absent.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Acts or texts behind each channel.</summary>
    public ReadOnlySpan<int> Observations => _observations;

    /// <summary>Evidence of the client family, nats.</summary>
    public float Client { get; private set; }

    /// <summary>A snapshot of features known from elsewhere, such as an off-line recomputation.</summary>
    /// <param name="acts">Acts of the window so far.</param>
    /// <param name="values">All features in the order of the channels; NaN where one is absent.</param>
    /// <param name="observations">Acts or texts behind each channel.</param>
    /// <param name="client">Evidence of the client family, nats.</param>
    public static Snapshot FromValues(int acts, ReadOnlySpan<float> values, ReadOnlySpan<int> observations, float client)
    {
        var snapshot = new Snapshot { Acts = acts, Client = client };
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, snapshot._values.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(observations.Length, snapshot._observations.Length);
        values.CopyTo(snapshot._values);
        observations.CopyTo(snapshot._observations);
        return snapshot;
    }

    /// <summary>Reads an account as it is now.</summary>
    public void Read(in AccountState state)
    {
        Acts = state.Acts;
        Client = ClientChannel.Evidence(state);
        var offset = 0;
        for (var i = 0; i < Channels.All.Count; i++)
        {
            var channel = Channels.All[i];
            _observations[i] = channel.Observations(state);
            channel.Read(state, _values.AsSpan(offset, channel.Features.Count));
            offset += channel.Features.Count;
        }
    }

    /// <summary>A copy that later reads do not change.</summary>
    public Snapshot Copy() => CopyWithout([]);

    /// <summary>A copy in which some features are absent: the account as if they had never been measured.</summary>
    /// <param name="features">Places in <see cref="Values"/>.</param>
    public Snapshot CopyWithout(ReadOnlySpan<int> features)
    {
        var copy = new Snapshot { Acts = Acts, Client = Client };
        _values.CopyTo(copy._values, 0);
        _observations.CopyTo(copy._observations, 0);
        foreach (var feature in features) copy._values[feature] = float.NaN;
        return copy;
    }
}
