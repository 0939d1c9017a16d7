using System.Text;
using System.Text.RegularExpressions;
using Candor.Numerics;

namespace Candor.Tests.Running;

/// <summary>Ways in which a line may be broken so that it cannot be an event.</summary>
internal static partial class Damage
{
    private static readonly Func<string, SeededRandom, byte[]>[] Ways =
    [
        (line, random) => Bytes(line[..(1 + random.Below(line.Length - 1))]), // cut
        (line, _) => Bytes(Subject().Replace(line, "\"subject\":17")),
        (line, _) => Bytes(Time().Replace(line, "\"time\":20260302")),
        (line, _) => Bytes(Data(line, "\"data\":[")), // wrong type, and wrong brackets
        (line, _) => Bytes(Data(line, "\"data\":{\"lone\":\"\\ud800\",")),
        (line, _) => Bytes(Data(line, "\"data\":{\"long\":\"" + new string('x', 2 << 20) + "\",")),
        (line, _) => Bytes(Time().Replace(line, "\"time\":\"9999-12-31T23:59:59Z\"")),
        (line, _) => Bytes(Time().Replace(line, "\"time\":\"yesterday\"")),
        (line, _) => [.. Bytes(line[..^2]), 0xff, 0xc0, .. "}}"u8],
        (line, _) => Bytes(Id().Replace(line, "\"id\":\"\"")),
        (line, _) => Bytes(Subject().Replace(line, "\"subject\":\"\"")),
        (line, _) => Bytes(Id().Replace(line, "\"id\":\"bell\\u0007\"")),
        (line, _) => Bytes(Subject().Replace(line, "\"subject\":\"a\u0001b\"")),
        (line, _) => Bytes(line + line),
        (_, random) => [0, .. Enumerable.Range(0, 200).Select(_ => (byte)(32 + random.Below(224)))],
    ];

    /// <summary>Breaks a line in one of the ways.</summary>
    public static byte[] Of(string line, SeededRandom random) => Ways[random.Below(Ways.Length)](line, random);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Data(string line, string instead) => line.Replace("\"data\":{", instead, StringComparison.Ordinal);

    [GeneratedRegex("\"subject\":\"[^\"]*\"")]
    private static partial Regex Subject();

    [GeneratedRegex("(?<=,)\"time\":\"[^\"]*\"")]
    private static partial Regex Time();

    [GeneratedRegex("(?<=,)\"id\":\"[^\"]*\"")]
    private static partial Regex Id();
}
