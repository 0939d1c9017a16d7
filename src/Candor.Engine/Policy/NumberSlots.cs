namespace Candor.Policy;

/// <summary>Numbers whose names a document gives: in conditions they are fields of these names, here they stand by number.</summary>
public abstract class NumberSlots
{
    /// <summary>How many there can be.</summary>
    public const int Most = 32;

    private readonly double[] _values = new double[Most];

    /// <summary>Number 0.</summary>
    public double Slot0 => _values[0];

    /// <summary>Number 1.</summary>
    public double Slot1 => _values[1];

    /// <summary>Number 2.</summary>
    public double Slot2 => _values[2];

    /// <summary>Number 3.</summary>
    public double Slot3 => _values[3];

    /// <summary>Number 4.</summary>
    public double Slot4 => _values[4];

    /// <summary>Number 5.</summary>
    public double Slot5 => _values[5];

    /// <summary>Number 6.</summary>
    public double Slot6 => _values[6];

    /// <summary>Number 7.</summary>
    public double Slot7 => _values[7];

    /// <summary>Number 8.</summary>
    public double Slot8 => _values[8];

    /// <summary>Number 9.</summary>
    public double Slot9 => _values[9];

    /// <summary>Number 10.</summary>
    public double Slot10 => _values[10];

    /// <summary>Number 11.</summary>
    public double Slot11 => _values[11];

    /// <summary>Number 12.</summary>
    public double Slot12 => _values[12];

    /// <summary>Number 13.</summary>
    public double Slot13 => _values[13];

    /// <summary>Number 14.</summary>
    public double Slot14 => _values[14];

    /// <summary>Number 15.</summary>
    public double Slot15 => _values[15];

    /// <summary>Number 16.</summary>
    public double Slot16 => _values[16];

    /// <summary>Number 17.</summary>
    public double Slot17 => _values[17];

    /// <summary>Number 18.</summary>
    public double Slot18 => _values[18];

    /// <summary>Number 19.</summary>
    public double Slot19 => _values[19];

    /// <summary>Number 20.</summary>
    public double Slot20 => _values[20];

    /// <summary>Number 21.</summary>
    public double Slot21 => _values[21];

    /// <summary>Number 22.</summary>
    public double Slot22 => _values[22];

    /// <summary>Number 23.</summary>
    public double Slot23 => _values[23];

    /// <summary>Number 24.</summary>
    public double Slot24 => _values[24];

    /// <summary>Number 25.</summary>
    public double Slot25 => _values[25];

    /// <summary>Number 26.</summary>
    public double Slot26 => _values[26];

    /// <summary>Number 27.</summary>
    public double Slot27 => _values[27];

    /// <summary>Number 28.</summary>
    public double Slot28 => _values[28];

    /// <summary>Number 29.</summary>
    public double Slot29 => _values[29];

    /// <summary>Number 30.</summary>
    public double Slot30 => _values[30];

    /// <summary>Number 31.</summary>
    public double Slot31 => _values[31];

    /// <summary>All of them, to be filled.</summary>
    internal Span<double> Values => _values;

    /// <summary>The name of the property that holds one.</summary>
    internal static string NameOf(int slot) => FormattableString.Invariant($"Slot{slot}");
}
