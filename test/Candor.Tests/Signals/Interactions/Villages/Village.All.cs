namespace Candor.Tests.Signals.Interactions.Villages;

internal sealed partial class Village
{
    /// <summary>Everybody who must not be called.</summary>
    public Village EveryInnocent() => People(150).Live()
        .Family().Clan().Class().StandUp().StudyGroup().BestFriends().Fans().Circle("club", 20, 0.5, 0.35, 2 * Hour, 0.3).Circle("mutual", 30, 1, 0.5, 30 * Minute, 0.1).Circle("friends", 7, 2, 0.7, 4 * Minute, 0.5)
        .LiveStream().QuestionHour().ServiceDesk().ConcertFan().HeavyLiker().SteadyLiker().Newsletter().Organiser().Wedding().Recruiter().LineUp().Premiere();
}
