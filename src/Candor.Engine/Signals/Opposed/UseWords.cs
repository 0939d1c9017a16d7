namespace Candor.Signals.Opposed;

/// <summary>What a cue is called in a reason.</summary>
internal static class UseWords
{
    /// <summary>In English and in Simplified Chinese.</summary>
    public static (string English, string Chinese) Of(UseCue cue) => cue switch
    {
        UseCue.Contact => ("a way to reach the author", "联系方式"),
        UseCue.Price => ("a price", "价格"),
        UseCue.Deal => ("words of a sale", "促销用语"),
        UseCue.Code => ("a link or code to buy by", "购买链接或优惠口令"),
        UseCue.Goods => ("a course, tool or service", "课程、工具或服务"),
        UseCue.Teach => ("instructions", "操作步骤或教学用语"),
        UseCue.Promise => ("income that is promised", "收益承诺"),
        UseCue.Evade => ("not being noticed", "逃避检测的说法"),
        UseCue.Link => ("a link", "链接"),
        UseCue.MarkAi => ("an AI mark", "AI 标识"),
        UseCue.Mark => ("a mark", "标识或水印"),
        UseCue.Ai => ("AI", "AI"),
        UseCue.Remove => ("removing it", "去除的动作"),
        UseCue.RemoveMark => ("removing a mark", "去除水印或标识"),
        UseCue.RemoveAi => ("removing an AI mark", "去除 AI 标识"),
        UseCue.Bypass => ("getting past AI detection", "绕过 AI 检测"),
        UseCue.Factory => ("accounts in masses", "批量账号"),
        UseCue.Auto => ("posting or replying by itself", "自动发布或互动"),
        UseCue.Many => ("many accounts", "多个账号"),
        UseCue.Run => ("running them", "运营"),
        UseCue.Shock => ("words of shock", "惊悚用语"),
        UseCue.Urge => ("urging to share or look", "催促转发或观看"),
        UseCue.Gap => ("something held back", "故弄玄虚"),
        UseCue.IAm => ("I am", "自称"),
        UseCue.Office => ("words of an office", "官方或客服字样"),
        UseCue.Person => ("in person", "本人字样"),
        UseCue.Violent => ("violence", "暴力用语"),
        UseCue.Lewd => ("sex, drugs or gambling", "低俗或违禁用语"),
        UseCue.Rule => ("words of rules or law", "规则或法律用语"),
        UseCue.News => ("words of news", "新闻用语"),
        UseCue.Official => ("words of a platform's measures", "平台治理用语"),
        UseCue.Warn => ("a warning", "提醒或批评"),
        UseCue.Study => ("words of research", "研究用语"),
        UseCue.Build => ("words of software development", "开发用语"),
        UseCue.Own => ("the author's own works", "自己的作品"),
        UseCue.Privacy => ("privacy", "隐私"),
        UseCue.Explain => ("an explanation", "科普说明"),
        UseCue.Aid => ("an appeal for help", "求助或公益"),
        UseCue.Review => ("words of a review", "评论或赏析用语"),
        UseCue.Parody => ("a declared parody or fan work", "声明的二创或戏仿"),
        UseCue.Fan => ("fans", "粉丝字样"),
        UseCue.Schedule => ("scheduling one's own posts", "自有账号的排期"),
        UseCue.Sponsor => ("who pays is said", "已说明合作关系"),
        _ => throw new ArgumentOutOfRangeException(nameof(cue), cue, "It is never a reason."),
    };
}
