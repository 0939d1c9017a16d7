using System.Text.Json;

namespace Candor.Cli.Generation;

/// <summary>The data of account and session events.</summary>
internal static class AccountPages
{
    public static void Registered(Utf8JsonWriter json, Scene scene)
    {
        var account = scene.Account;
        var random = scene.Random;
        if (account.Kind is not null) json.WriteString("kind", account.Kind);
        if (random.Chance(0.15) && scene.Feed.Draw(account, random) is { } host) json.WriteString("invited_by", host.Author);
        json.WriteString("name_class", NameClass(account.Name));
        Client(json, scene);
        if (account.Automation is not null || random.Chance(0.9)) scene.Later(scene.Delay(2 * Period.Minute), ActKind.Update);
    }

    public static void Updated(Utf8JsonWriter json, Scene scene)
    {
        var account = scene.Account;
        json.WriteString("name", account.Name);
        if (account.Bio.Length > 0) json.WriteString("bio", account.Bio);
        if (account.Automation is not null) json.WriteString("declared_automation", account.Automation);
        if (scene.Random.Chance(0.08)) scene.Later(scene.Delay(4 * Period.Day), ActKind.Update);
    }

    public static void SessionStarted(Utf8JsonWriter json, Scene scene) => Client(json, scene);

    /// <summary>Writes where the act came from.</summary>
    public static void Client(Utf8JsonWriter json, Scene scene)
    {
        var device = scene.Manner.DeviceAt(scene.Time + scene.Account.Offset, scene.Random);
        json.WriteStartObject("client");
        json.WriteString("kind", device.Kind);
        json.WriteString("app", device.App);
        json.WriteString("device", device.Id);
        json.WriteString("network", device.Network);
        json.WriteEndObject();
    }

    private static string NameClass(string name) =>
        name.Any(char.IsAsciiDigit) ? "digits" : name.Any(letter => letter > 0x2E80) ? "cjk" : name.Contains(' ') ? "words" : "word";
}
