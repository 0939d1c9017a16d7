using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

/// <summary>Lines as a platform would send them, and what the reader makes of them.</summary>
internal static class EventLine
{
    public const string Start =
        """{"specversion":"1.0","id":"e-1","source":"/app","time":"2026-05-03T08:00:00.123Z","subject":"acct-17",""";

    public static readonly KeyedHash Hash = KeyedHash.FromText("a secret of the tests");

    public static readonly EventKeys Keys = new(Hash);

    public static string Of(string type, string data) => Start + "\"type\":\"" + type + "\",\"data\":" + data + "}";

    public static Event Read(string type, string data) => Read(Of(type, data), out _);

    public static string TextOf(string type, string data)
    {
        Read(Of(type, data), out var text);
        return text;
    }

    public static Event Read(string line, out string text)
    {
        var reader = new EventReader(Hash);
        Event e = default;
        var accepted = reader.TryRead(Encoding.UTF8.GetBytes(line), ref e, out var rejection);
        Assert.True(accepted, rejection.Reason);
        Assert.Equal(new Rejection(RejectionCode.None, string.Empty), rejection);
        text = reader.Text.ToString();
        return e;
    }

    public static Rejection Refused(string line) => Refused(Encoding.UTF8.GetBytes(line));

    public static Rejection Refused(byte[] line)
    {
        Event e = default;
        Assert.False(new EventReader(Hash).TryRead(line, ref e, out var rejection));
        Assert.InRange(rejection.Reason.Length, 1, 200);
        return rejection;
    }

    public static ulong Account(string id) => Keys.Account(id);

    public static ulong Content(string id) => Keys.Content(Encoding.UTF8.GetBytes(id));
}
