using System.Text.Json;

namespace Candor.Events;

public sealed partial class EventReader
{
    private bool Refuse(RejectionCode code, string reason)
    {
        _rejection = new Rejection(code, reason);
        return false;
    }

    private bool RefuseType(ref Utf8JsonReader reader, string name, string expected) =>
        Refuse(RejectionCode.WrongType, $"'{name}' is {Found(reader.TokenType)}, expected {expected}.");

    private bool RefuseMissing(EnvelopeMember given)
    {
        var missing = EnvelopeMember.SpecVersion;
        while ((given & missing) != 0)
        {
            missing = (EnvelopeMember)((int)missing << 1);
        }

        return Refuse(RejectionCode.MemberMissing, $"'{NameOf(missing)}' is missing, expected in every event.");
    }

    private static string NameOf(EnvelopeMember member) => member switch
    {
        EnvelopeMember.SpecVersion => "specversion",
        EnvelopeMember.Id => "id",
        EnvelopeMember.Source => "source",
        EnvelopeMember.Type => "type",
        EnvelopeMember.Time => "time",
        EnvelopeMember.Subject => "subject",
        EnvelopeMember.Sequence => "sequence",
        EnvelopeMember.SequenceType => "sequencetype",
        _ => "data",
    };

    private static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
