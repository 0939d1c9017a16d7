using System.Text.RegularExpressions;

namespace Candor.Provenance.Aigc;

/// <summary>The words of which an explicit label is made. Whoever writes about AI uses others, so every class is closed; § stands for both elements.</summary>
/// <remarks>Classes are atomic: no text, however made, is tried in more ways than its length squared.</remarks>
internal static partial class LabelForm
{
    private const string Work = "内容|文章|文本|文字|文案|文稿|全文|原文|作品|图片|图像|图文|图画|图|配图|插图|插画|题图|封面图|封面|照片|画面|画作|漫画|海报|表情包|视频|短视频|短片|短剧|影片|动画|音频|音乐|歌曲|声音|语音|配音|配乐|旁白|播报|解说|正文|标题|摘要|总结|纪要|报告|笔记|回答|回复|答案|结果|信息|资料|简报|稿件|帖子|评论|小说|故事|诗歌|剧本|脚本|课件|翻译|译文|字幕|人物|人像|形象|角色|场景|背景|素材|页面|网页|文档|代码|对话|描述|简介|推文|部分|片段";
    private const string Latin = "DOCUMENTATION|CONTENTS?|IMAGES?|IMAGERY|TEXTS?|VIDEOS?|AUDIO|VOICEOVERS?|VOICES?|MUSIC|SONGS?|ARTICLES?|ARTWORKS?|ART|PHOTOS?|PICTURES?|ILLUSTRATIONS?|SUMMARY|SUMMARIES|REPORTS?|TRANSLATIONS?|ANSWERS?|RESPONSES?|MEDIA|MATERIALS?|POSTS?|STORY|STORIES|DOCUMENTS?|PAGES?|WORKS?|COVERS?|CLIPS?|FILES?|SOUNDS?|TRANSCRIPTS?|BOOKS?|VISUALS?|GRAPHICS?|ANNOUNCEMENTS?|COMMUNICATIONS?|MESSAGES?|CHAPTERS?|README|CODE|PROGRAMS?";
    private const string Lead = "声明|提示|提醒|注意|备注|附注|注|说明|特别|温馨|友情|郑重|重要|免责|创作者|创作|作者|发布者|标识|标签|来源|图源|PS|NOTICE|NOTE|DISCLAIMER|DISCLOSURE|CAUTION|WARNING|PLEASENOTETHAT|PLEASENOTE|CREDITS?|SOURCE|CAPTION";
    private const string Subject = $"{Work}|{Lead}|本站|本号|本|此|该|这|以上|以下|上述|上面|下面|上文|下文|上图|下图|所有|全部|其中|绝大|大|小|张|段|篇|个|幅|首|份|些|期|条|组|则|里|中|内|上|的|和|与|及|论文|新闻|作业|广告|文|稿|片|诗|帖";
    private const string Names = "豆包|文心一言|文心|通义千问|通义|DEEPSEEK(?:R1|V3)?|深度求索|KIMI|腾讯元宝|元宝|混元|CHATGPT|GPT(?:4O|4|5)?|MIDJOURNEY|即梦|可灵|讯飞星火|星火|智谱清言|智谱|SORA|CLAUDE|GEMINI|OPENAI|COPILOT|剪映|百度|阿里|腾讯|抖音|小红书|微博|某|平台|第三方";
    private const string Passive = $"由|为|是|系|属于|属|含有|含|包含|包括|经由|经过|经|来自|可能|疑似|均|都|皆|全都|部分|全部|完全|主要|全程|纯|约|已|了|{Names}";
    private const string Method = "使用|利用|借助|通过|采用|运用|用";
    private const string Check = "甄别|辨别|识别|鉴别|分辨|核实|核对|核查|判断|参考|查证|查看|使用|观看";
    private const string Tail = $"请?(?>您|大家|务必|仔细|注意|谨慎|自行|认真|理性|审慎)+(?>{Check})+|请(?>{Check})+|仅供(?>参考|娱乐|学习|交流|展示|示意|研究|测试|欣赏|和|与|及|使用|之用)+|仅作(?>参考|示意|展示|演示)|请?(?:勿|不要|切勿)(?>模仿|当真|轻信|传播|商用|转载|搬运|盗用|对号入座|上升|喷)|不喜勿喷|侵删|纯属(?>虚构|娱乐|巧合)|(?>非|并非)(?>真实|真人|实拍|实景|事实|本人)(?>{Work}|人|事件)*|(?:可能|或|难免)(?:不准确|有误|有偏差|存在|出错|包含|含有).*|谨慎(?>采纳|参考|使用|甄别)|不代表.*|不构成.*|如有.*|若有.*|如需.*|内容?经?(?>人工|真人|作者|编辑|专家)(?>审核|编辑|校对|润色|修改|后期|复核|整理|过|已|经)+|(?>人工|真人|作者|编辑)已?(?>审核|编辑|校对|润色|修改|后期|复核|整理|配音)+|{Names}";
    private const string LatinTail = "FOR(?:REFERENCE|ILLUSTRATI(?:ON|VE)|DEMONSTRATION|ENTERTAINMENT|INFORMATIONAL)(?:PURPOSES?)?(?:ONLY)?|MAY(?:CONTAIN|INCLUDE|BE|NOTBE).*|PENDINGREVIEW|NOTREAL|NOTAREAL.*|PLEASE.*|VERIFY.*|CHECK.*|USEWITHCAUTION|(?:AND)?(?:REVIEWED|EDITED|CHECKED|VERIFIED)BY.*|(?:ON)?\\d.*";
    private const string Made = "而成|而来|得到|得出|出来|产生|制作|创作|绘制|编辑|辅助|完成|合成|生成|处理";
    private const string After = $"(?:技术(?=编辑|辅助|制作|创作|处理))?(?>{Made})*(?:的|之)?(?>{Work}|{Latin}|产物|产品|音|影像|人声)*(?>{Tail}|{LatinTail})*$";
    private const string NoWork = $"(?>{Made})*的?(?>{Tail}|{LatinTail})*$";
    private const string ThisWork = $"(?=.*?(?:THIS|THESE|ABOVE|BELOW|FOLLOWING|ALL|ENTIRE|WHOLE|HERE|ITIS|ITS))(?>ITIS|ITWAS|ITS|THIS|THESE|THE|ABOVE|BELOW|FOLLOWING|ALL|SOME|MOST|MANY|PARTS|PART|PORTIONS?|OF|IN|ON|FOR|AND|ENTIRE|WHOLE|HERE|USED|SHOWN|OUR|MY|FEATURED|{Latin}|{Lead})+";
    private const string Is = "(?>IS|ARE|WAS|WERE|HASBEEN|HAVEBEEN|MAYBE|MAYHAVEBEEN|MAYCONTAIN|CONTAINS?|INCLUDES?|FEATURES?|USES?)";
    private const string Wholly = "(?>AN|A|THE|SOME|100|FULLY|ENTIRELY|WHOLLY|COMPLETELY|PARTIALLY|PARTLY|MOSTLY|AUTOMATICALLY|LIKELY|POSSIBLY)*";

    /// <summary>Both elements: AI and what it did, with nothing between them but the kind of program and its part in the work.</summary>
    [GeneratedRegex("(?:(?:生成式)?(?<ai>人工智能(?:AI)?|AI(?:GC)?(?:人工智能)?)(?>技术|大语言模型|大模型|模型|算法|工具|软件|程序|助手|系统|平台|功能)*(?>辅助下?|协助下?|自动|智能|参与|全程|一键|深度|共同|制作|创作|绘制|并|等)*(?:生成|合成)(?:[与和及或并]?(?:生成|合成))*(?!式|器))"
        + "|生成式(?<ai>人工智能|AI)(?>技术|大模型|模型|工具|服务)*(?>辅助|自动|参与)*(?:创作|制作|撰写|绘制|写作|编写|完成)|(?:生成|合成)(?:方式|工具|来源|者|自|于)为?(?<ai>人工智能|AI)"
        + "|(?<ai>AI)(?:TOOLS?|MODELS?|SYSTEMS?)?(?:ASSISTED(?:AND)?)?(?:GENERATED|SYNTHESI[SZ]ED|SYNTHETIC)(?:(?:AND|OR)?(?:GENERATED|SYNTHESI[SZ]ED|SYNTHETIC))*"
        + "|(?:GENERATED|SYNTHESI[SZ]ED)(?:(?:AND|OR)(?:GENERATED|SYNTHESI[SZ]ED|EDITED))?(?:ENTIRELY|FULLY|PARTLY|PARTIALLY|AUTOMATICALLY)?(?:BY|WITH|USING|VIA|THROUGH)?(?:THE(?:HELP|USE|AID|ASSISTANCE)OF)?(?:AN?|THE)?(?:GENERATIVE)?(?<ai>AI)(?:TOOLS?|MODELS?|SYSTEMS?|TECHNOLOG(?:Y|IES)|ASSISTANTS?|ASSISTANCE|ALGORITHMS?|SOFTWARE)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Elements { get; }

    /// <summary>A clause that says of the work what made it. It is a label whatever follows it.</summary>
    [GeneratedRegex($"^(?:(?>(?:{Subject})+)(?:{Method})?(?>{Passive})(?>{Passive}|{Method})*§{After}|(?>(?:{Subject})+)(?>{Passive})*(?:{Method})§{After}|(?>(?:{Lead})*)(?>全部|完全|均|主要|部分|全程|皆|都)*(?:经|经由|由)(?>{Names})*§{After}"
        + $"|(?:本|此|这|以上|以下)[张段篇个幅首份条]?(?:{Work})(?:为|是)§的(?!.*[吗呢吧么嘛]).{{1,12}}$|(?>(?:{Lead})*){ThisWork}(?:{Is}{Wholly}§(?>{Latin})*(?:OF|BASEDON|BASED|AND|FOR|IN|ON|USING|WITH|BY|FROM|VIA|CREATED|MADE|PRODUCED|BUT|THAT|TO|WHICH).*$|{Is}?{Wholly}§(?>{Latin})*(?>{LatinTail}|ISFOR.*|ISPROVIDED.*)*$))", RegexOptions.CultureInvariant)]
    public static partial Regex Statement { get; }

    /// <summary>A clause that holds little more than the elements. It is a label where nothing but a warning follows it.</summary>
    [GeneratedRegex($"^(?:§{After}|(?>(?:{Lead})*)(?>均为|均|为|系|由|含有|含|可能|疑似|部分|全部|主要|完全|全程|纯|来自)+§{After}|(?>(?:{Lead})*)(?:{Method})?(?>{Names})*§{NoWork}|(?>(?:{Subject})+)§{NoWork}|(?>(?:{Lead}|{Latin}|BY|100|FULLY|ENTIRELY|WHOLLY|COMPLETELY|PARTIALLY|PARTLY)*)§(?>{Latin})*(?>{LatinTail})*$)", RegexOptions.CultureInvariant)]
    public static partial Regex Bare { get; }

    /// <summary>Others are said to have said what follows.</summary>
    [GeneratedRegex("警方|辟谣|网传|网友|经查|核实|通报|鉴定|检测|谣言|记者|专家|据[报悉说称传了]|(?<![小传])说(?!明)|(?<![名简昵职])称|表示|认为|觉得|指出|怀疑|如果|假如|只要|凡是|SAYS?|SAID|CLAIMS|CLAIMED|WHETHER|BELIEVE|THINK|REPORT", RegexOptions.CultureInvariant)]
    public static partial Regex Reported { get; }

    /// <summary>What denies the words behind it, or explains them.</summary>
    [GeneratedRegex("(?:非|不|不是|没有|没|未|无|NOT|NON|NEVER|AIGC)$", RegexOptions.CultureInvariant)]
    public static partial Regex Denied { get; }
}
