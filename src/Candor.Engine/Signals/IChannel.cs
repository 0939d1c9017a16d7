using Candor.Accounts;

namespace Candor.Signals;

/// <summary>A group of features of one kind, read from an account state. It only sees: what its numbers mean is the evidence model's business.</summary>
public interface IChannel
{
    /// <summary>Lower case with underscores, as in `--without` and in models.</summary>
    string Name { get; }

    /// <summary>The family it belongs to.</summary>
    Family Family { get; }

    /// <summary>The lowest standardised score that counts: -2, or -0.5 where variety must not exonerate.</summary>
    float Floor { get; }

    /// <summary>What it reads, in order.</summary>
    IReadOnlyList<Feature> Features { get; }

    /// <summary>Acts or texts that its features rest on.</summary>
    int Observations(in AccountState state);

    /// <summary>Reads the features; NaN where one is absent.</summary>
    /// <param name="state">The account.</param>
    /// <param name="values">Room for one value a feature.</param>
    void Read(in AccountState state, Span<float> values);
}
