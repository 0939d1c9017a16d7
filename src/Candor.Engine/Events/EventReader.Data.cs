using System.Text.Json;

namespace Candor.Events;

public sealed partial class EventReader
{
    private float _classScore;

    private bool ReadData(ref Utf8JsonReader reader, ref Event e)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return RefuseType(ref reader, "data", "an object");
        }

        Prepare(ref e);
        var members = DataMembers.Of(e.Type) & (ReadsDetails ? ~DataMember.None : ~DataMember.Details);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = DataMembers.Named(Unescaped(ref reader)) & members;
            reader.Read();
            if (member == DataMember.None)
            {
                reader.Skip();
            }
            else if (!ReadMember(ref reader, member, ref e))
            {
                return false;
            }
        }

        if (float.IsNaN(e.Score))
        {
            e.Score = _classScore;
        }

        e.Detector = _detectorLength > 0 ? _keys.Detector(Detector, DetectorVersion) : 0;

        var joined = JoinTitle(e.Type == EventType.AccountUpdated ? "name and bio" : "title and text");
        e.HasText = _textLength > 0 && e.Type != EventType.AccountUpdated;
        return joined;
    }

    private void Prepare(ref Event e)
    {
        _classScore = float.NaN;
        e.Recipients = e.Type == EventType.MessageSent ? 1 : 0;
        e.Surface = e.Type switch
        {
            EventType.PostCreated => Surface.Post,
            EventType.CommentCreated => Surface.Comment,
            EventType.MessageSent => Surface.PrivateMessage,
            _ => Surface.None,
        };
    }

    private bool ReadMember(ref Utf8JsonReader reader, DataMember member, ref Event e) => member switch
    {
        DataMember.Text => TryText(ref reader, "text", ref _text, out _textLength, out _textBytes),
        DataMember.Title => TryText(ref reader, "title", ref _title, out _titleLength, out _titleBytes),
        DataMember.Name when e.Type == EventType.AccountUpdated => TryText(ref reader, "name", ref _title, out _titleLength, out _titleBytes),
        DataMember.Bio => TryText(ref reader, "bio", ref _text, out _textLength, out _textBytes),
        DataMember.Client => ReadClient(ref reader, ref e),
        DataMember.To or DataMember.InvitedBy => ReadAccount(ref reader, member, ref e),
        DataMember.Post or DataMember.Comment or DataMember.Conversation or DataMember.Parent or DataMember.RepostOf or DataMember.Topic
            or DataMember.NameClass => ReadReference(ref reader, member, ref e),
        DataMember.About or DataMember.Target => ReadAbout(ref reader, member == DataMember.About ? "about" : "target", ref e),
        DataMember.Tags or DataMember.Links or DataMember.Mentions => ReadList(ref reader, member, ref e),
        DataMember.Sketch => ReadSketch(ref reader),
        DataMember.Media => ReadMedia(ref reader, ref e),
        DataMember.Quality or DataMember.Reason => ReadDetail(ref reader, member),
        DataMember.Class when e.Type == EventType.PostCurated => ReadDetail(ref reader, DataMember.Reason),
        DataMember.SeenAt => ReadSeenAt(ref reader),
        DataMember.Detector or DataMember.Version => KeepDetector(ref reader, member),
        DataMember.ComposedMs or DataMember.Recipients or DataMember.Length or DataMember.Score or DataMember.Pasted
            or DataMember.Scheduled => ReadFigure(ref reader, member, ref e),
        _ => ReadWord(ref reader, member, ref e),
    };

    private bool ReadWord(ref Utf8JsonReader reader, DataMember member, ref Event e)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            return RefuseType(ref reader, DataMembers.NameOf(member), "a string");
        }

        var word = reader.TokenType == JsonTokenType.Null ? default : Unescaped(ref reader);
        switch (member)
        {
            case DataMember.Lang:
                e.Language = LanguageCode.Pack(word);
                break;
            case DataMember.Kind when e.Type == EventType.ReactionAdded:
                e.Reaction = Vocabulary.Reaction(word);
                break;
            case DataMember.Kind:
                e.Kind = Vocabulary.Account(word);
                break;
            case DataMember.DeclaredAutomation:
                e.DeclaredAutomation = Vocabulary.Automation(word);
                break;
            case DataMember.Declared:
                e.Declared = Vocabulary.Declared(word);
                break;
            case DataMember.Surface when e.Type == EventType.MessageSent:
                e.Surface = word.SequenceEqual("group"u8) ? Surface.GroupChat : Surface.PrivateMessage;
                break;
            case DataMember.Surface:
                e.FollowersOnly = word.SequenceEqual("followers"u8);
                break;
            case DataMember.Name:
                e.Provided = Vocabulary.Signal(word);
                KeepWord(word);
                break;
            case DataMember.Class:
                _classScore = Vocabulary.Score(word);
                if (ReadsDetails) HasFailed = word.SequenceEqual("failed"u8);
                break;
            case DataMember.Outcome:
                _classScore = Vocabulary.Outcome(word);
                break;
        }

        return true;
    }

    private bool ReadFigure(ref Utf8JsonReader reader, DataMember member, ref Event e)
    {
        var read = true;
        switch (member)
        {
            case DataMember.ComposedMs:
                read = TryCount(ref reader, "composed_ms", -1, out var composedMs);
                e.ComposedMs = composedMs;
                break;
            case DataMember.Recipients:
                read = TryCount(ref reader, "recipients", 1, out var recipients);
                e.Recipients = recipients;
                break;
            case DataMember.Length:
                read = TryCount(ref reader, "length", -1, out var length);
                e.Length = length;
                break;
            case DataMember.Score:
                read = TryScore(ref reader, out var score);
                e.Score = score;
                break;
            case DataMember.Pasted:
                read = TryBoolean(ref reader, "pasted", out var pasted);
                e.Pasted = pasted;
                break;
            case DataMember.Scheduled:
                read = TryBoolean(ref reader, "scheduled", out var scheduled);
                e.Scheduled = scheduled;
                break;
        }

        return read;
    }
}
