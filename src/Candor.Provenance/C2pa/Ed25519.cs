using System.Numerics;
using System.Security.Cryptography;

namespace Candor.Provenance.C2pa;

/// <summary>Verifies Ed25519 signatures (RFC 8032, 5.1.7), which the base library cannot. All that goes in is public, so nothing needs to take constant time.</summary>
internal static class Ed25519
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (P - 1) / 4, P);
    private static readonly Point Zero = new(0, 1, 1, 0);
    private static readonly Point Base = Decode([0x58, .. Enumerable.Repeat((byte)0x66, 31)])!.Value;

    /// <summary>Whether a signature over data is of a key.</summary>
    public static bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (key.Length != 32 || signature.Length != 64 || Decode(key) is not { } a || Decode(signature[..32]) is not { } r) return false;
        var s = new BigInteger(signature[32..], isUnsigned: true);
        if (s >= Order) return false;
        var k = new BigInteger(SHA512.HashData([.. signature[..32], .. key, .. data]), isUnsigned: true) % Order;
        return Same(Times(s, Base), Add(r, Times(k, a)));
    }

    private static BigInteger Mod(BigInteger value)
    {
        var rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, P - 2, P);

    private static Point? Decode(ReadOnlySpan<byte> encoded)
    {
        Span<byte> bytes = stackalloc byte[32];
        encoded.CopyTo(bytes);
        var isOdd = bytes[31] >> 7 == 1;
        bytes[31] &= 0x7F;
        var y = new BigInteger(bytes, isUnsigned: true);
        if (y >= P) return null;
        var square = Mod((y * y - 1) * Inverse(Mod(D * y * y + 1)));
        var x = BigInteger.ModPow(square, (P + 3) / 8, P);
        if (Mod(x * x - square) != 0) x = Mod(x * RootOfMinusOne);
        if (Mod(x * x - square) != 0 || (x.IsZero && isOdd)) return null;
        if (x.IsEven == isOdd) x = P - x;
        return new Point(x, y, 1, Mod(x * y));
    }

    private static Point Add(Point p, Point q)
    {
        var a = Mod((p.Y - p.X) * (q.Y - q.X));
        var b = Mod((p.Y + p.X) * (q.Y + q.X));
        var c = Mod(2 * p.T * q.T * D);
        var d = Mod(2 * p.Z * q.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static Point Times(BigInteger factor, Point point)
    {
        var sum = Zero;
        for (var bit = (int)factor.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum = Add(sum, sum);
            if (!((factor >> bit) & 1).IsZero) sum = Add(sum, point);
        }

        return sum;
    }

    private static bool Same(Point p, Point q) => Mod(p.X * q.Z - q.X * p.Z).IsZero && Mod(p.Y * q.Z - q.Y * p.Z).IsZero;

    /// <summary>Extended homogeneous coordinates.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
