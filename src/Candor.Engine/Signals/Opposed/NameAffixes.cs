namespace Candor.Signals.Opposed;

/// <summary>What stands about a name in the name of an account, and what it makes of it.</summary>
internal static class NameAffixes
{
    private const string Office =
        "official 官方 官微 官号 官网 客服 在线客服 人工客服 售后 客服中心 服务 服务中心 服务号 助手 小助手 助理 经纪人 工作室 团队 运营 旗舰店 专卖店 直营店 总部 认证 唯一 指定 中心 工作人员 员工 贷款 贷款部 信贷 信用卡 部 部门 组 经理 专员 顾问 内部 加盟 总代 " +
        "support help helpdesk service customerservice customercare customersupport care team hq verified vip admin management manager agent ceo giveaway giveaways airdrop rewards refund refunds security billing store shop office studio fraud fraudteam loans loan dept department center centre staff crew operations assistant pr press chat privatechat hotline";

    private const string Person = "real thereal itsreal 本人 真身 本尊 真人 正版 私人号 小号 私号 备用号 新号 大号 private personal backup account page profile second alt new me iam im its itsme 我是 这里是 我叫";

    private const string Benign =
        "fan fans fanclub fanpage fansite stan stans 粉丝 粉丝团 粉丝号 粉丝后援会 后援会 应援 应援站 应援会 全球后援会 超话 个站 数据站 资讯 资讯站 反黑站 打投组 吧 bot 语录 迷 铁粉 老粉 小粉丝 的粉丝 迷妹 迷弟 球迷 影迷 歌迷 书迷 球迷会 影迷会 歌迷会 车友会 用户交流 交流群 二手 " +
        "parody spoof satire fake notreal not unofficial impersonator tribute cosplay cos memes meme jokes quotes daily updates news archive source gallery community forum lovers haters enthusiasts owners ownersclub club " +
        "戏仿 恶搞 模仿 模仿秀 模仿者 高仿 非官方 非本人 山寨 仿 粉 同人 二创 语c 皮 角色扮演 搬运 翻译 字幕组 研究 研究所 观察 评论 书友会 读书会 故事 传记 传 纪念馆 博物馆";

    private const string Neutral = "the mr mrs ms dr sir my a in of cn us uk hk tw usa china global inc ltd co com app 中国 大陆 北京 上海 广州 深圳 先生 女士 老师 同学 小姐 大 小 阿 老 号 账号 微博 小红书 抖音 x tv";

    private static readonly Dictionary<string, NameAffix> Words = Read();
    private static readonly Dictionary<string, NameAffix>.AlternateLookup<ReadOnlySpan<char>> Look = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    /// <summary>What a rest of a skeleton is made of; each place is read once, the longest word first.</summary>
    /// <param name="rest">A skeleton without the protected name.</param>
    /// <param name="left">Characters that belong to no word of the lists.</param>
    public static NameAffix Of(ReadOnlySpan<char> rest, out int left)
    {
        (var found, left) = (NameAffix.None, 0);
        for (var i = 0; i < rest.Length;)
        {
            var length = Math.Min(Longest, rest.Length - i);
            var affix = NameAffix.None;
            while (length > 0 && !Look.TryGetValue(rest.Slice(i, length), out affix)) length--;
            found |= affix;
            if (length == 0) left++;
            i += Math.Max(1, length);
        }

        return found;
    }

    private static Dictionary<string, NameAffix> Read()
    {
        var words = new Dictionary<string, NameAffix>(StringComparer.Ordinal);
        foreach (var (list, affix) in ((string, NameAffix)[])[(Benign, NameAffix.Benign), (Office, NameAffix.Office), (Person, NameAffix.Person), (Neutral, NameAffix.None)])
        {
            foreach (var word in list.Split(' ')) words.TryAdd(NameSkeleton.Fold(word), affix);
        }

        return words;
    }
}
