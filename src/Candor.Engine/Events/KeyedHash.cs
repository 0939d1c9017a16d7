using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using static System.FormattableString;

namespace Candor.Events;

/// <summary>
/// SipHash-2-4 under a key of the deployment: whoever does not know the key cannot choose identifiers that collide, nor find an
/// identifier from its hash by trying names. Hashes made for different purposes must come from different keys: see <see cref="Derive"/>.
/// </summary>
/// <remarks>Immutable and safe to share between threads. No call but <see cref="Derive"/> and <see cref="FromText"/> allocates.</remarks>
public sealed class KeyedHash
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeyBytes = 16;

    private readonly ulong _k0;
    private readonly ulong _k1;

    /// <summary>Takes a key of exactly <see cref="KeyBytes"/> bytes.</summary>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public KeyedHash(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyBytes)
        {
            throw new ArgumentException(Invariant($"The key has {key.Length} bytes, expected {KeyBytes}."), nameof(key));
        }

        _k0 = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _k1 = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
    }

    /// <summary>A key from a secret of any length: the first 16 bytes of the SHA-256 of its UTF-8.</summary>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static KeyedHash FromText(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new KeyedHash(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, KeyBytes));
    }

    /// <summary>
    /// The hash for one purpose, under a key of its own: an account and a device of the same name then have nothing in common.
    /// The same purpose always gives the same key.
    /// </summary>
    public KeyedHash Derive(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        var key = new byte[KeyBytes];
        BinaryPrimitives.WriteUInt128LittleEndian(key, Hash128(Encoding.UTF8.GetBytes(purpose)));
        return new KeyedHash(key);
    }

    /// <summary>64 bits of SipHash-2-4, as the reference gives them read as a little-endian number.</summary>
    public ulong Hash64(ReadOnlySpan<byte> bytes)
    {
        var state = new State(_k0, _k1);
        state.Absorb(bytes);
        return state.Finish(0xff);
    }

    /// <summary>128 bits of SipHash-2-4, as the reference gives them read as a little-endian number.</summary>
    public UInt128 Hash128(ReadOnlySpan<byte> bytes)
    {
        var state = new State(_k0, _k1);
        state.V1 ^= 0xee;
        state.Absorb(bytes);
        var lower = state.Finish(0xee);
        state.V1 ^= 0xdd;
        return new UInt128(state.Rounds(4), lower);
    }

    private struct State(ulong k0, ulong k1)
    {
        public ulong V1 = k1 ^ 0x646f72616e646f6d;
        private ulong _v0 = k0 ^ 0x736f6d6570736575;
        private ulong _v2 = k0 ^ 0x6c7967656e657261;
        private ulong _v3 = k1 ^ 0x7465646279746573;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Absorb(ReadOnlySpan<byte> bytes)
        {
            var last = (ulong)bytes.Length << 56;
            var rest = bytes;
            while (rest.Length >= 8)
            {
                Compress(BinaryPrimitives.ReadUInt64LittleEndian(rest));
                rest = rest[8..];
            }

            if (rest.Length > 0 && bytes.Length >= 8)
            {
                last |= BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]) >> (64 - (8 * rest.Length));
            }
            else
            {
                for (var i = 0; i < rest.Length; i++)
                {
                    last |= (ulong)rest[i] << (8 * i);
                }
            }

            Compress(last);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Finish(ulong mark)
        {
            _v2 ^= mark;
            return Rounds(4);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Rounds(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Round();
            }

            return _v0 ^ V1 ^ _v2 ^ _v3;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Compress(ulong word)
        {
            _v3 ^= word;
            Round();
            Round();
            _v0 ^= word;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Round()
        {
            _v0 += V1;
            V1 = BitOperations.RotateLeft(V1, 13) ^ _v0;
            _v0 = BitOperations.RotateLeft(_v0, 32);
            _v2 += _v3;
            _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
            _v0 += _v3;
            _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
            _v2 += V1;
            V1 = BitOperations.RotateLeft(V1, 17) ^ _v2;
            _v2 = BitOperations.RotateLeft(_v2, 32);
        }
    }
}
