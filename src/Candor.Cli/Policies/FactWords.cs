using System.Collections.Frozen;
using Candor.Cli.Reporting;

namespace Candor.Cli.Policies;

/// <summary>What stands in the places of a statement of reasons, before there is a case.</summary>
internal static class FactWords
{
    private static readonly FrozenDictionary<string, Bilingual> Names = new Dictionary<string, Bilingual>
    {
        ["event.type"] = new("what happened", "发生的事件"),
        ["event.surface"] = new("where it was said", "发布位置"),
        ["event.declared"] = new("what was declared", "所声明的内容"),
        ["event.language"] = new("language", "语言"),
        ["event.client"] = new("through what it was sent", "发布途径"),
        ["event.tags"] = new("number of tags", "标签数"),
        ["event.links"] = new("number of links", "链接数"),
        ["event.mentions"] = new("number of mentions", "提及数"),
        ["event.composed_ms"] = new("time of writing", "撰写用时"),
        ["event.seen_ms"] = new("time from seeing to answering", "从看到到回复的时间"),
        ["event.recipients"] = new("number of recipients", "接收人数"),
        ["event.time"] = new("time", "时间"),
        ["account.kind"] = new("kind of account", "账号类型"),
        ["account.declared_automation"] = new("what the account says of itself", "账号的自动化说明"),
        ["account.registered_through"] = new("through what it was registered", "注册途径"),
        ["account.language"] = new("main language", "主要语言"),
        ["account.acts"] = new("number of posts, comments and messages", "发布、评论与消息数"),
        ["account.public_posts"] = new("number of public posts", "公开内容数"),
        ["account.automated_posts"] = new("number posted by a machine", "由程序发布的数量"),
        ["account.declared_ai"] = new("number declared as made with AI", "已标识 AI 的数量"),
        ["account.interactions"] = new("number of interactions", "互动数"),
        ["account.automated_interactions"] = new("number of interactions by a machine", "由程序进行的互动数"),
        ["account.device_sharers"] = new("number of accounts on a device", "同一设备的账号数"),
        ["verdict.kind"] = new("verdict", "结论"),
        ["verdict.would_be"] = new("would-be verdict", "若校准则为"),
        ["verdict.evidence"] = new("evidence", "证据"),
        ["verdict.threshold"] = new("threshold", "阈值"),
        ["verdict.p_value"] = new("share of people with as much evidence", "证据相当的真人比例"),
        ["verdict.families"] = new("number of kinds of evidence", "证据种类数"),
        ["verdict.share_automated"] = new("share posted by a machine", "由程序发布的比例"),
        ["verdict.share_declared"] = new("share declared", "已标识的比例"),
        ["signals.seen"] = new("what was seen in the words", "在文字中看到的内容"),
        ["signals.seen_chinese"] = new("what was seen in the words", "在文字中看到的内容"),
        ["families.template_accounts"] = new("number of accounts with this template", "使用同一模板的账号数"),
        ["families.template_minutes"] = new("minutes since the first", "距首发的分钟数"),
        ["families.group"] = new("kind of group", "群体类型"),
        ["families.group_id"] = new("number of the group", "群体编号"),
        ["families.group_size"] = new("number of accounts in the group", "群体账号数"),
        ["families.group_nats"] = new("evidence of the group", "群体证据"),
        ["file.degree"] = new("degree in the file's mark", "文件标识的程度"),
        ["file.media"] = new("number of files", "文件数"),
        ["file.aigc"] = new("the file's AI label", "文件的 AI 标识"),
        ["file.c2pa"] = new("state of the file's manifest", "文件清单的状态"),
        ["file.source_type"] = new("source type of the file", "文件来源类型"),
        ["finding.name"] = new("name of the finding", "检测项"),
        ["finding.score"] = new("strength of the finding", "检测强度"),
        ["curation.class"] = new("class of use", "用途类别"),
        ["curation.quality"] = new("quality", "质量"),
        ["curation.stance"] = new("encouraged, allowed or refused", "鼓励、允许或反对"),
        ["report.reason"] = new("reason of the report", "举报理由"),
        ["labels.state"] = new("where the label stands", "标识状态"),
        ["labels.degree"] = new("degree of the label", "标识的程度"),
        ["labels.declared"] = new("what was declared", "所声明的内容"),
        ["labels.found"] = new("what was found", "所发现的程度"),
        ["labels.hiding"] = new("whether it was hidden", "是否隐匿"),
        ["labels.declaring"] = new("declaration and finding compared", "声明与发现的对比"),
        ["history.strikes"] = new("strikes so far", "此前的分数"),
        ["history.measures"] = new("number of earlier measures", "此前的措施数"),
        ["policy.version"] = new("version of the rules", "规则版本"),
        ["policy.duty"] = new("how binding declaring is", "标识的要求"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a path means; null for one that has no words here.</summary>
    public static Bilingual? Of(string path) => Names.TryGetValue(path, out var name) ? name : null;
}
