namespace Candor.Provenance.Reading.Pdf;

/// <summary>The RC4 cipher, which old PDF files use. It protects nothing today; it is here to read them.</summary>
internal static class Rc4
{
    /// <summary>Encrypts or decrypts, which is the same.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var index = 0; index < 256; index++) state[index] = (byte)index;
        for (int index = 0, other = 0; index < 256; index++)
        {
            other = (other + state[index] + key[index % key.Length]) & 0xFF;
            (state[index], state[other]) = (state[other], state[index]);
        }

        var result = new byte[data.Length];
        for (int at = 0, first = 0, second = 0; at < data.Length; at++)
        {
            first = (first + 1) & 0xFF;
            second = (second + state[first]) & 0xFF;
            (state[first], state[second]) = (state[second], state[first]);
            result[at] = (byte)(data[at] ^ state[(state[first] + state[second]) & 0xFF]);
        }

        return result;
    }
}
