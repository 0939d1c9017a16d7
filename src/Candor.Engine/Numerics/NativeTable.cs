using System.Runtime.InteropServices;

namespace Candor.Numerics;

/// <summary>
/// A table of plain values outside the garbage collector's heap: what a growing hash table outgrows is freed at once. It begins on a cache line. What was never
/// written takes no memory where the system gives pages as they are touched.
/// </summary>
/// <typeparam name="T">Values without references.</typeparam>
public sealed unsafe class NativeTable<T>
    where T : unmanaged
{
    private const int Line = 64;
    private readonly void* _block;
    private T* _values;

    /// <summary>A table of zeros.</summary>
    /// <param name="length">Values in it.</param>
    public NativeTable(int length)
    {
        Length = length;
        _block = NativeMemory.AllocZeroed(((nuint)length * (nuint)sizeof(T)) + Line);
        _values = (T*)(((nuint)_block + Line - 1) & ~(nuint)(Line - 1));
    }

    /// <summary>Frees what was not released.</summary>
    ~NativeTable() => Free();

    /// <summary>Values in it.</summary>
    public int Length { get; }

    /// <summary>The values.</summary>
    /// <exception cref="ObjectDisposedException">The table was released.</exception>
    public Span<T> Values
    {
        get
        {
            ObjectDisposedException.ThrowIf(_values is null, this);
            return new Span<T>(_values, Length);
        }
    }

    /// <summary>Frees it; it is not to be used any more.</summary>
    public void Release() => Free();

    private void Free()
    {
        if (_values is null) return;
        NativeMemory.Free(_block);
        _values = null;
    }
}
