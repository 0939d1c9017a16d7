namespace Candor.Enforcement;

/// <summary>
/// What random audits of automatic measures say of their mistakes: an estimate, a certificate that the share of mistakes is at most a bound, and an alarm that it is
/// above. The certificate is a test martingale (Ville 1939), valid whenever one looks; the alarm an e-detector (Shin, Ramdas and Rinaldo 2023), which finds a late
/// change too. Audits must be a uniform sample of the measures; <see cref="Enforcer"/> draws them so.
/// </summary>
/// <param name="bound">Share of mistakes that is promised not to be exceeded, above 0 and under 1.</param>
/// <param name="delta">Chance of a wrong certificate, above 0 and under 1.</param>
/// <param name="auditsBetweenFalseAlarms">While the bound holds, an alarm comes no more often than once in so many audits, on average.</param>
public sealed class AuditCertificate(double bound, double delta = 0.05, double auditsBetweenFalseAlarms = 10_000)
{
    private static readonly double[] Stakes = [0.1, 0.25, 0.5, 0.75, 0.95];
    private readonly double[] _alarm = [1, 1, 1, 1, 1];
    private double _certified = 1;
    private double _mistakes;
    private double _weights;

    /// <summary>Audits so far.</summary>
    public int Audits { get; private set; }

    /// <summary>Mistakes among them.</summary>
    public int Mistakes { get; private set; }

    /// <summary>Estimated share of mistakes among all measures, each audit weighted by one over its propensity (Horvitz and Thompson 1952, normalised); NaN without an audit.</summary>
    public double Estimate => _weights > 0 ? _mistakes / _weights : double.NaN;

    /// <summary>Evidence that the share is at most the bound: certified from 1/delta on.</summary>
    public double CertificateEvidence => _certified;

    /// <summary>Evidence that it is above: the alarm rings at the audits between false alarms.</summary>
    public double AlarmEvidence => _alarm.Average();

    /// <summary>Whether the bound is certified. Once it was, it stays so until an alarm.</summary>
    public bool IsCertified { get; private set; }

    /// <summary>Whether the alarm rings; it goes on until <see cref="Restart"/>.</summary>
    public bool IsAlarmed { get; private set; }

    /// <summary>Takes an audit.</summary>
    /// <param name="isMistake">Whether the measure was wrong.</param>
    /// <param name="propensity">The share with which it was drawn, above 0 and at most 1.</param>
    public void Add(bool isMistake, double propensity)
    {
        if (!(propensity is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(propensity), propensity, "A propensity is above 0 and at most 1.");
        var x = isMistake ? 1 : 0;
        Audits++;
        Mistakes += x;
        _weights += 1 / propensity;
        _mistakes += x / propensity;

        // Half of the largest stake: one mistake does not end it.
        _certified *= 1 + (0.5 / (1 - bound) * (bound - x));

        for (var i = 0; i < Stakes.Length; i++) _alarm[i] = Math.Max(1, _alarm[i]) * (1 + (Stakes[i] / bound * (x - bound)));
        IsCertified |= _certified >= 1 / delta;
        IsAlarmed |= AlarmEvidence >= auditsBetweenFalseAlarms;
        if (IsAlarmed) IsCertified = false;
    }

    /// <summary>Writes what the audits said so far.</summary>
    public void Save(BinaryWriter writer)
    {
        foreach (var stake in _alarm) writer.Write(stake);
        writer.Write(_certified);
        writer.Write(_mistakes);
        writer.Write(_weights);
        writer.Write(Audits);
        writer.Write(Mistakes);
        writer.Write(IsCertified);
        writer.Write(IsAlarmed);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader)
    {
        for (var i = 0; i < _alarm.Length; i++) _alarm[i] = reader.ReadDouble();
        (_certified, _mistakes, _weights) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        (Audits, Mistakes, IsCertified, IsAlarmed) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean(), reader.ReadBoolean());
    }

    /// <summary>Begins anew after a change was made: what was audited before says nothing about what comes.</summary>
    public void Restart()
    {
        Array.Fill(_alarm, 1);
        (_certified, _mistakes, _weights, Audits, Mistakes, IsCertified, IsAlarmed) = (1, 0, 0, 0, 0, false, false);
    }
}
