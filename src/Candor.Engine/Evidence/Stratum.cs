using Candor.Accounts;
using Candor.Events;

namespace Candor.Evidence;

/// <summary>Whom an account is compared with: accounts of its language, its kind, and its activity in the window before.</summary>
/// <param name="Language">Primary subtag, `und` if none is known.</param>
/// <param name="Kind">Unstated is a stratum of its own.</param>
/// <param name="Activity">Known at the window's start.</param>
public readonly record struct Stratum(string Language, AccountKind Kind, Activity Activity)
{
    /// <summary>The stratum of an account as it is now.</summary>
    public static Stratum Of(in AccountState state) =>
        new(state.MainLanguage == 0 ? "und" : LanguageCode.ToText(state.MainLanguage), state.Kind, state.Activity);

    /// <summary>Whether calibration may pool the two: language and kind are the same.</summary>
    public bool IsNeighbour(Stratum other) => Language == other.Language && Kind == other.Kind;

    /// <summary>`en/person/new`.</summary>
    public override string ToString() => $"{Language}/{Kind.ToString().ToLowerInvariant()}/{Activity.ToString().ToLowerInvariant()}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out Stratum stratum)
    {
        stratum = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length != 3 || parts[0].Length == 0) return false;
        if (!Enum.TryParse<AccountKind>(parts[1], ignoreCase: true, out var kind) || !Enum.IsDefined(kind)) return false;
        if (!Enum.TryParse<Activity>(parts[2], ignoreCase: true, out var activity) || !Enum.IsDefined(activity)) return false;
        stratum = new Stratum(parts[0], kind, activity);
        return true;
    }
}
