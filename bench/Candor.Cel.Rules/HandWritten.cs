using System.Numerics;

namespace Candor.Cel.Rules;

/// <summary>The rules of rules.json as somebody would write them in C#, as functions and as one function. Written by a script, line by line.</summary>
internal static class HandWritten
{
    private static readonly Func<RuleEvent, bool>[] Rules =
    [
        static e => e.TextLen < 1472 && e.ProvenanceSigned == true && e.Lang == "en" && e.NightShare >= 0.895 && e.UrlCount >= 9,
        static e => e.Kind == "post" && e.TextLen < 644 && e.MentionCount < 0 && e.Entropy < 1.843,
        static e => e.ClusterSize < 245 && e.TextLen < 824 && e.AccountAgeDays <= 79 && e.Posts1h >= 37 && e.Kind is "comment" or "message" && (e.Comments1h > 11 || e.IpShared < 4),
        static e => e.Likes1h > 472 && e.Lang == "es" && e.NightShare > 0.356 && e.Kind == "post",
        static e => e.Kind is "follow" or "like" && e.TextLen < 1902 && e.ClusterSize <= 286,
        static e => e.DeviceShared > 6 && e.Posts1h > 23 && e.Entropy < 1.288 && e.Lang == "es",
        static e => e.MentionCount < 14 && e.Lang == "es" && e.AsnRisk >= 0.238 && e.MentionCount >= 0 && (e.DupRatio >= 0.502 || e.ProvenanceSigned == false),
        static e => e.IpShared >= 169 && e.AsnRisk <= 0.122,
        static e => e.IpShared > 72 && e.Posts1h >= 1 && e.Lang is "en" or "es" && e.UrlCount <= 4,
        static e => e.Likes1h > 421 && e.DupRatio > 0.498 && e.Likes1h <= 173,
        static e => e.UrlCount > 4 && e.ClusterSize >= 26,
        static e => e.UrlCount > 6 && e.DeviceShared < 13 && e.Lang is "en" or "zh" && e.Posts1h <= 21 && e.TextLen > 65,
        static e => e.GapCv >= 1.393 && e.Comments1h >= 8 && e.TextLen <= 998 && (e.IpShared > 178 || e.Followers < 6891),
        static e => e.IpShared > 87 && e.IpShared <= 180 && e.Followers < 24356 && e.DeviceShared < 17 && e.UrlCount <= 3,
        static e => e.Lang == "zh" && e.Lang is "es" or "ja" && e.GapCv <= 0.799 && e.UrlCount <= 3,
        static e => e.UrlCount >= 5 && e.Entropy <= 7.644 && e.Entropy > 1.841 && e.Following > 3590,
        static e => e.UrlCount <= 6 && e.AsnRisk >= 0.039 && e.Entropy <= 1.413 && e.Kind is "follow" or "like" && (e.Entropy < 1.661 || e.UrlCount > 0),
        static e => e.Kind is "login" or "message" && e.DeviceShared >= 29,
        static e => e.TextLen >= 65 && e.AccountAgeDays >= 1058 && e.Likes1h >= 469,
        static e => e.Likes1h >= 343 && e.AccountAgeDays > 1789 && (e.ClusterSize >= 32 || e.Followers >= 42467),
        static e => e.MentionCount <= 14 && e.Likes1h < 280 && e.IpShared >= 84 && (e.Likes1h < 231 || e.Lang is "en" or "und"),
        static e => e.Followers >= 43654 && e.ProvenanceSigned == true && e.MentionCount < 19 && (e.GapCv > 0.472 || e.Lang == "en"),
        static e => e.Entropy >= 0.847 && e.Entropy > 0.787 && e.ClusterSize <= 278 && e.Comments1h < 185 && e.AccountAgeDays > 1749,
        static e => e.Entropy > 3.083 && e.DupRatio < 0.449 && e.AsnRisk <= 0.297 && e.Followers < 23688 && e.Comments1h <= 33,
        static e => e.Posts1h < 14 && e.UrlCount <= 4 && (e.Kind is "follow" or "message" || e.UrlCount >= 1),
        static e => e.NightShare > 0.226 && e.Lang == "und",
        static e => e.Likes1h >= 130 && e.AccountAgeDays >= 670 && e.Posts1h >= 23 && e.DeviceShared <= 45 && (e.AsnRisk < 0.951 || e.Followers < 40563),
        static e => e.TextLen <= 1435 && e.Followers >= 30172 && (e.Following >= 2564 || e.DupRatio >= 0.36),
        static e => e.MentionCount > 3 && e.ClusterSize <= 15 && e.ProvenanceSigned == false && e.ClusterSize <= 188 && e.Lang is "ja" or "zh",
        static e => e.Comments1h < 179 && e.ClusterSize < 200 && e.Posts1h >= 46 && e.ClusterSize >= 199 && e.Lang == "es",
        static e => e.GapCv < 1.425 && e.MentionCount >= 10 && e.DeviceShared < 1 && e.AsnRisk <= 0.483 && (e.DeviceShared > 27 || e.ProvenanceSigned == false),
        static e => e.NightShare < 0.213 && e.Kind is "comment" or "login" && e.AccountAgeDays <= 1010,
        static e => e.Kind == "post" && e.UrlCount <= 1 && e.Posts1h < 19 && e.TextLen < 807 && e.Posts1h >= 10,
        static e => e.NightShare > 0.509 && e.DeviceShared <= 44 && e.Entropy >= 4.692,
        static e => e.Followers < 17689 && e.IpShared >= 29 && e.Followers <= 1262 && e.AccountAgeDays <= 1783 && (e.Following < 1433 || e.Followers >= 19415),
        static e => e.Lang == "ja" && e.AccountAgeDays <= 31 && e.AccountAgeDays >= 1110 && e.UrlCount <= 6 && (e.UrlCount >= 4 || e.Posts1h > 14),
        static e => e.Lang == "zh" && e.DeviceShared <= 24 && (e.DupRatio <= 0.247 || e.AsnRisk >= 0.027),
        static e => e.UrlCount < 1 && e.NightShare <= 0.778 && e.Posts1h < 22,
        static e => e.ClusterSize < 250 && e.TextLen <= 1999,
        static e => e.NightShare >= 0.023 && e.Likes1h > 495 && e.AccountAgeDays < 626 && (e.Entropy <= 1.779 || e.Following <= 1656),
        static e => e.ProvenanceSigned == true && e.Likes1h > 111 && e.IpShared <= 182 && (e.GapCv > 0.658 || e.Kind == "message"),
        static e => e.Kind == "message" && e.Lang == "zh" && e.GapCv >= 0.909 && e.ProvenanceSigned == true && (e.Lang == "es" || e.Comments1h > 75),
        static e => e.DeviceShared <= 46 && e.DeviceShared > 32 && e.Comments1h < 48 && e.TextLen >= 76,
        static e => e.AsnRisk >= 0.743 && e.Lang is "ja" or "und" && e.UrlCount < 5,
        static e => e.MentionCount <= 14 && e.Entropy < 5.833 && e.Followers > 24887 && e.Following <= 1685 && e.DupRatio > 0.737,
        static e => e.IpShared < 174 && e.Kind == "comment" && e.Posts1h > 1 && e.ProvenanceSigned == true,
        static e => e.Kind is "follow" or "post" && e.Lang == "und" && e.GapCv >= 0.024 && e.TextLen <= 1267 && e.DeviceShared < 10,
        static e => e.Followers > 21987 && e.TextLen > 1901 && e.AsnRisk < 0.307,
        static e => e.IpShared < 20 && e.ProvenanceSigned == false && e.IpShared >= 154,
        static e => e.NightShare <= 0.603 && e.Comments1h < 61 && e.IpShared >= 16,
    ];

    public static int Each(RuleEvent e)
    {
        var count = 0;
        foreach (var rule in Rules) count += rule(e) ? 1 : 0;
        return count;
    }

    public static int Together(RuleEvent e)
    {
        var fired = 0UL;
        if (e.TextLen < 1472 && e.ProvenanceSigned == true && e.Lang == "en" && e.NightShare >= 0.895 && e.UrlCount >= 9) fired |= 1UL << 0;
        if (e.Kind == "post" && e.TextLen < 644 && e.MentionCount < 0 && e.Entropy < 1.843) fired |= 1UL << 1;
        if (e.ClusterSize < 245 && e.TextLen < 824 && e.AccountAgeDays <= 79 && e.Posts1h >= 37 && e.Kind is "comment" or "message" && (e.Comments1h > 11 || e.IpShared < 4)) fired |= 1UL << 2;
        if (e.Likes1h > 472 && e.Lang == "es" && e.NightShare > 0.356 && e.Kind == "post") fired |= 1UL << 3;
        if (e.Kind is "follow" or "like" && e.TextLen < 1902 && e.ClusterSize <= 286) fired |= 1UL << 4;
        if (e.DeviceShared > 6 && e.Posts1h > 23 && e.Entropy < 1.288 && e.Lang == "es") fired |= 1UL << 5;
        if (e.MentionCount < 14 && e.Lang == "es" && e.AsnRisk >= 0.238 && e.MentionCount >= 0 && (e.DupRatio >= 0.502 || e.ProvenanceSigned == false)) fired |= 1UL << 6;
        if (e.IpShared >= 169 && e.AsnRisk <= 0.122) fired |= 1UL << 7;
        if (e.IpShared > 72 && e.Posts1h >= 1 && e.Lang is "en" or "es" && e.UrlCount <= 4) fired |= 1UL << 8;
        if (e.Likes1h > 421 && e.DupRatio > 0.498 && e.Likes1h <= 173) fired |= 1UL << 9;
        if (e.UrlCount > 4 && e.ClusterSize >= 26) fired |= 1UL << 10;
        if (e.UrlCount > 6 && e.DeviceShared < 13 && e.Lang is "en" or "zh" && e.Posts1h <= 21 && e.TextLen > 65) fired |= 1UL << 11;
        if (e.GapCv >= 1.393 && e.Comments1h >= 8 && e.TextLen <= 998 && (e.IpShared > 178 || e.Followers < 6891)) fired |= 1UL << 12;
        if (e.IpShared > 87 && e.IpShared <= 180 && e.Followers < 24356 && e.DeviceShared < 17 && e.UrlCount <= 3) fired |= 1UL << 13;
        if (e.Lang == "zh" && e.Lang is "es" or "ja" && e.GapCv <= 0.799 && e.UrlCount <= 3) fired |= 1UL << 14;
        if (e.UrlCount >= 5 && e.Entropy <= 7.644 && e.Entropy > 1.841 && e.Following > 3590) fired |= 1UL << 15;
        if (e.UrlCount <= 6 && e.AsnRisk >= 0.039 && e.Entropy <= 1.413 && e.Kind is "follow" or "like" && (e.Entropy < 1.661 || e.UrlCount > 0)) fired |= 1UL << 16;
        if (e.Kind is "login" or "message" && e.DeviceShared >= 29) fired |= 1UL << 17;
        if (e.TextLen >= 65 && e.AccountAgeDays >= 1058 && e.Likes1h >= 469) fired |= 1UL << 18;
        if (e.Likes1h >= 343 && e.AccountAgeDays > 1789 && (e.ClusterSize >= 32 || e.Followers >= 42467)) fired |= 1UL << 19;
        if (e.MentionCount <= 14 && e.Likes1h < 280 && e.IpShared >= 84 && (e.Likes1h < 231 || e.Lang is "en" or "und")) fired |= 1UL << 20;
        if (e.Followers >= 43654 && e.ProvenanceSigned == true && e.MentionCount < 19 && (e.GapCv > 0.472 || e.Lang == "en")) fired |= 1UL << 21;
        if (e.Entropy >= 0.847 && e.Entropy > 0.787 && e.ClusterSize <= 278 && e.Comments1h < 185 && e.AccountAgeDays > 1749) fired |= 1UL << 22;
        if (e.Entropy > 3.083 && e.DupRatio < 0.449 && e.AsnRisk <= 0.297 && e.Followers < 23688 && e.Comments1h <= 33) fired |= 1UL << 23;
        if (e.Posts1h < 14 && e.UrlCount <= 4 && (e.Kind is "follow" or "message" || e.UrlCount >= 1)) fired |= 1UL << 24;
        if (e.NightShare > 0.226 && e.Lang == "und") fired |= 1UL << 25;
        if (e.Likes1h >= 130 && e.AccountAgeDays >= 670 && e.Posts1h >= 23 && e.DeviceShared <= 45 && (e.AsnRisk < 0.951 || e.Followers < 40563)) fired |= 1UL << 26;
        if (e.TextLen <= 1435 && e.Followers >= 30172 && (e.Following >= 2564 || e.DupRatio >= 0.36)) fired |= 1UL << 27;
        if (e.MentionCount > 3 && e.ClusterSize <= 15 && e.ProvenanceSigned == false && e.ClusterSize <= 188 && e.Lang is "ja" or "zh") fired |= 1UL << 28;
        if (e.Comments1h < 179 && e.ClusterSize < 200 && e.Posts1h >= 46 && e.ClusterSize >= 199 && e.Lang == "es") fired |= 1UL << 29;
        if (e.GapCv < 1.425 && e.MentionCount >= 10 && e.DeviceShared < 1 && e.AsnRisk <= 0.483 && (e.DeviceShared > 27 || e.ProvenanceSigned == false)) fired |= 1UL << 30;
        if (e.NightShare < 0.213 && e.Kind is "comment" or "login" && e.AccountAgeDays <= 1010) fired |= 1UL << 31;
        if (e.Kind == "post" && e.UrlCount <= 1 && e.Posts1h < 19 && e.TextLen < 807 && e.Posts1h >= 10) fired |= 1UL << 32;
        if (e.NightShare > 0.509 && e.DeviceShared <= 44 && e.Entropy >= 4.692) fired |= 1UL << 33;
        if (e.Followers < 17689 && e.IpShared >= 29 && e.Followers <= 1262 && e.AccountAgeDays <= 1783 && (e.Following < 1433 || e.Followers >= 19415)) fired |= 1UL << 34;
        if (e.Lang == "ja" && e.AccountAgeDays <= 31 && e.AccountAgeDays >= 1110 && e.UrlCount <= 6 && (e.UrlCount >= 4 || e.Posts1h > 14)) fired |= 1UL << 35;
        if (e.Lang == "zh" && e.DeviceShared <= 24 && (e.DupRatio <= 0.247 || e.AsnRisk >= 0.027)) fired |= 1UL << 36;
        if (e.UrlCount < 1 && e.NightShare <= 0.778 && e.Posts1h < 22) fired |= 1UL << 37;
        if (e.ClusterSize < 250 && e.TextLen <= 1999) fired |= 1UL << 38;
        if (e.NightShare >= 0.023 && e.Likes1h > 495 && e.AccountAgeDays < 626 && (e.Entropy <= 1.779 || e.Following <= 1656)) fired |= 1UL << 39;
        if (e.ProvenanceSigned == true && e.Likes1h > 111 && e.IpShared <= 182 && (e.GapCv > 0.658 || e.Kind == "message")) fired |= 1UL << 40;
        if (e.Kind == "message" && e.Lang == "zh" && e.GapCv >= 0.909 && e.ProvenanceSigned == true && (e.Lang == "es" || e.Comments1h > 75)) fired |= 1UL << 41;
        if (e.DeviceShared <= 46 && e.DeviceShared > 32 && e.Comments1h < 48 && e.TextLen >= 76) fired |= 1UL << 42;
        if (e.AsnRisk >= 0.743 && e.Lang is "ja" or "und" && e.UrlCount < 5) fired |= 1UL << 43;
        if (e.MentionCount <= 14 && e.Entropy < 5.833 && e.Followers > 24887 && e.Following <= 1685 && e.DupRatio > 0.737) fired |= 1UL << 44;
        if (e.IpShared < 174 && e.Kind == "comment" && e.Posts1h > 1 && e.ProvenanceSigned == true) fired |= 1UL << 45;
        if (e.Kind is "follow" or "post" && e.Lang == "und" && e.GapCv >= 0.024 && e.TextLen <= 1267 && e.DeviceShared < 10) fired |= 1UL << 46;
        if (e.Followers > 21987 && e.TextLen > 1901 && e.AsnRisk < 0.307) fired |= 1UL << 47;
        if (e.IpShared < 20 && e.ProvenanceSigned == false && e.IpShared >= 154) fired |= 1UL << 48;
        if (e.NightShare <= 0.603 && e.Comments1h < 61 && e.IpShared >= 16) fired |= 1UL << 49;
        return BitOperations.PopCount(fired);
    }
}
