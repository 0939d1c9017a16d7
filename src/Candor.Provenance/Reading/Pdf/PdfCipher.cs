using System.Security.Cryptography;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>Decrypts a file that opens without a password (standard security handler; RC4, AES-128, AES-256).</summary>
internal sealed class PdfCipher
{
    private readonly byte[] _key;
    private readonly Method _strings;
    private readonly Method _streams;
    private readonly bool _hasPlainMetadata;

    private PdfCipher(byte[] key, Method strings, Method streams, bool hasPlainMetadata) => (_key, _strings, _streams, _hasPlainMetadata) = (key, strings, streams, hasPlainMetadata);

    private enum Method
    {
        None,
        Rc4,
        Aes,
        AesWithTheFileKey,
    }

    /// <summary>Opens a file.</summary>
    /// <param name="objects">Knows what the encryption dictionary refers to.</param>
    /// <param name="encrypt">The encryption dictionary.</param>
    /// <param name="id">The first part of the file's identifier; empty if it has none.</param>
    /// <returns>Null if it wants a password, or uses another handler.</returns>
    public static PdfCipher? Open(PdfObjects objects, PdfDictionary encrypt, byte[] id)
    {
        if (encrypt.Name("Filter") != "Standard") return null;
        var version = Number(encrypt, "V", 0);
        var length = version switch { 1 => 5, 2 => (int)Math.Clamp(Number(encrypt, "Length", 40) / 8, 5, 16), 4 => 16, 5 => 32, _ => 0 };
        if (length == 0) return null;
        var hasPlainMetadata = encrypt.Name("EncryptMetadata") == "false";
        if (PdfKey.Find(encrypt, id, Number(encrypt, "R", 0), length, hasPlainMetadata) is not { } key || (version == 5 && key.Length != 32)) return null;
        if (version < 4) return new(key, Method.Rc4, Method.Rc4, hasPlainMetadata);
        return Named(objects, encrypt, "StrF") is { } strings && Named(objects, encrypt, "StmF") is { } streams ? new(key, strings, streams, hasPlainMetadata) : null;
    }

    /// <summary>A value with the strings in it decrypted.</summary>
    /// <param name="value">As it stands in the file.</param>
    /// <param name="owner">The object that it belongs to.</param>
    public PdfValue Read(PdfValue value, PdfReference owner) => value switch
    {
        PdfString text => text with { Value = Decrypt(text.Value, owner, _strings) },
        PdfArray array => new PdfArray([.. array.Values.Select(member => Read(member, owner))]),
        PdfDictionary dictionary => dictionary with { Members = dictionary.Members.ToDictionary(member => member.Key, member => Read(member.Value, owner)) },
        _ => value,
    };

    /// <summary>The data of a stream. Cross-references are never encrypted.</summary>
    public byte[] Read(PdfDictionary stream, byte[] data) => stream switch
    {
        { Owner: null } => data,
        _ when stream.Name("Type") == "XRef" || (_hasPlainMetadata && stream.Name("Type") == "Metadata") || IsPlain(stream) => data,
        _ => Decrypt(data, stream.Owner!, _streams),
    };

    /// <summary>A stream may choose its own filter for encryption, which in practice is the one that does nothing.</summary>
    private static bool IsPlain(PdfDictionary stream) => stream["Filter"] is PdfName { Text: "Crypt" } or PdfArray { Values: [PdfName { Text: "Crypt" }, ..] };

    private static long Number(PdfDictionary dictionary, string key, long otherwise) => dictionary[key] is PdfNumber { Value: var number } ? number : otherwise;

    private static Method? Named(PdfObjects objects, PdfDictionary encrypt, string which)
    {
        if (encrypt.Name(which) is not { } name || name == "Identity") return Method.None;
        return objects.Dictionary(objects.Dictionary(encrypt["CF"])?[name])?.Name("CFM") switch
        {
            "None" => Method.None,
            "V2" => Method.Rc4,
            "AESV2" => Method.Aes,
            "AESV3" => Method.AesWithTheFileKey,
            _ => null,
        };
    }

    private byte[] Decrypt(byte[] data, PdfReference owner, Method method) => method switch
    {
        Method.None => data,
        Method.Rc4 => Rc4.Apply(Key(owner, []), data),
        Method.Aes => Cbc(Key(owner, "sAlT"u8), data),
        _ => Cbc(_key, data),
    };

    /// <summary>Every object has a key of its own, up to 256 bits.</summary>
    private byte[] Key(PdfReference owner, ReadOnlySpan<byte> salt)
    {
        var (number, generation) = (owner.Number, owner.Generation);
        var key = PdfKey.Md5([.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8), .. salt]);
        return key[..Math.Min(16, _key.Length + 5)];
    }

    /// <summary>The first block starts the chain, and the last byte says how many are padding.</summary>
    private static byte[] Cbc(byte[] key, byte[] data)
    {
        var length = (data.Length - 16) & ~15;
        if (length <= 0) return [];
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data.AsSpan(16, length), data.AsSpan(0, 16), PaddingMode.None);
        return plain[^1] is > 0 and <= 16 and var padding ? plain[..^padding] : plain;
    }
}
