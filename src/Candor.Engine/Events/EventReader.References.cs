using System.Text.Json;

namespace Candor.Events;

public sealed partial class EventReader
{
    private bool ReadAccount(ref Utf8JsonReader reader, DataMember member, ref Event e)
    {
        if (!TryIdentifier(ref reader, member == DataMember.To ? "to" : "invited_by", MaxAccountLength, out var account))
        {
            return false;
        }

        e.Target = account.IsEmpty ? 0 : _keys.Account(account);
        return true;
    }

    private bool ReadReference(ref Utf8JsonReader reader, DataMember member, ref Event e)
    {
        var name = member switch
        {
            DataMember.Post => "post",
            DataMember.Comment => "comment",
            DataMember.Conversation => "conversation",
            DataMember.Parent => "parent",
            DataMember.RepostOf => "repost_of",
            DataMember.Topic => "topic",
            _ => "name_class",
        };
        if (!TryIdentifier(ref reader, name, MaxIdLength, out var id))
        {
            return false;
        }

        switch (member)
        {
            case DataMember.Topic:
                e.Topic = id.IsEmpty ? 0 : _keys.Topic(id);
                break;
            case DataMember.NameClass:
                e.NameClass = id.IsEmpty ? 0 : _keys.NameClass(id);
                break;
            default:
                if (member == (e.Type == EventType.CommentCreated ? DataMember.Comment : DataMember.Post)) KeepContent(id);
                Refer(member, id.IsEmpty ? 0 : _keys.Content(id), ref e);
                break;
        }

        return true;
    }

    private static void Refer(DataMember member, ulong content, ref Event e)
    {
        switch (member)
        {
            case DataMember.Conversation:
            case DataMember.Post when e.Type == EventType.CommentCreated:
                e.Parent = content;
                break;
            case DataMember.Parent:
                e.ReplyTo = content;
                break;
            case DataMember.RepostOf:
                e.RepostOf = content;
                break;
            default:
                e.Post = content;
                break;
        }
    }

    private bool ReadClient(ref Utf8JsonReader reader, ref Event e)
    {
        (e.Client, e.Device, e.Network, e.App) = (ClientKind.Unstated, 0, 0, 0);
        if (!TryEnter(ref reader, "client", out var entered))
        {
            return false;
        }

        while (entered && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadClientMember(ref reader, ref e))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadClientMember(ref Utf8JsonReader reader, ref Event e)
    {
        var member = Unescaped(ref reader);
        var kind = member.SequenceEqual("kind"u8);
        var device = member.SequenceEqual("device"u8);
        var network = member.SequenceEqual("network"u8);
        var app = member.SequenceEqual("app"u8);
        reader.Read();
        if (!(kind || device || network || app))
        {
            reader.Skip();
            return true;
        }

        if (kind)
        {
            var read = TryString(ref reader, "client.kind", out var word);
            e.Client = Vocabulary.Client(word);
            return read;
        }

        var name = device ? "client.device" : network ? "client.network" : "client.app";
        if (!TryIdentifier(ref reader, name, MaxIdLength, out var id))
        {
            return false;
        }

        if (device)
        {
            e.Device = id.IsEmpty ? 0 : _keys.Device(id);
        }
        else if (network)
        {
            e.Network = id.IsEmpty ? 0 : _keys.Network(id);
        }
        else
        {
            e.App = id.IsEmpty ? 0 : _keys.App(id);
        }

        return true;
    }

    // `about` of a provided signal, `target` of a report: an account, a piece of content, or both.
    private bool ReadAbout(ref Utf8JsonReader reader, string name, ref Event e)
    {
        (e.Target, e.Post, _contentLength) = (0, 0, 0);
        if (!TryEnter(ref reader, name, out var entered))
        {
            return false;
        }

        while (entered && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Unescaped(ref reader);
            var account = member.SequenceEqual("account"u8);
            var content = member.SequenceEqual("post"u8) || member.SequenceEqual("comment"u8)
                || member.SequenceEqual("message"u8) || member.SequenceEqual("media"u8);
            reader.Read();
            if (!account && !content)
            {
                reader.Skip();
            }
            else if (!TryIdentifier(ref reader, name, account ? MaxAccountLength : MaxIdLength, out var id))
            {
                return false;
            }
            else if (account)
            {
                e.Target = id.IsEmpty ? 0 : _keys.Account(id);
            }
            else if (!id.IsEmpty)
            {
                KeepContent(id);
                e.Post = _keys.Content(id);
            }
        }

        return true;
    }

    // Null is not entered, and nothing to complain of.
    private bool TryEnter(ref Utf8JsonReader reader, string name, out bool entered)
    {
        entered = reader.TokenType == JsonTokenType.StartObject;
        return entered || reader.TokenType == JsonTokenType.Null || RefuseType(ref reader, name, "an object");
    }
}
