namespace Candor.Signals.Text.Phrases;

/// <summary>Traditional forms of the simplified characters that phrases have.</summary>
internal static class TraditionalForms
{
    private const string Pairs =
        "万萬与與专專业業东東个個临臨为為丽麗么麼义義乡鄉书書买買于於亏虧亚亞产產亲親亿億仅僅从從们們价價众眾优優伙夥会會传傳体體儿兒关關况況净淨准準凉涼减減几幾击擊划劃刘劉刚剛创創别別制製剂劑剧劇务務动動劲勁" +
        "医醫华華单單卖賣卫衛厂廠厅廳历歷厉厲双雙发發号號后後吗嗎听聽员員咸鹹国國图圖场場坏壞块塊声聲备備复復够夠头頭妇婦妈媽学學宝寶实實宽寬宾賓对對将將尝嚐属屬师師带帶干乾庆慶应應开開异異张張当當态態总總恶惡" +
        "惊驚愿願战戰户戶扫掃报報拥擁挡擋损損换換据據摄攝数數断斷无無旧舊时時显顯术術机機条條来來杨楊极極构構样樣欢歡毕畢气氣汤湯没沒洁潔测測济濟涂塗润潤温溫湿濕满滿点點烂爛烫燙热熱爱愛爷爺状狀犹猶猫貓献獻环環" +
        "现現电電画畫畅暢疗療痒癢盘盤着著码碼确確种種称稱税稅笔筆简簡类類红紅约約纳納纸紙线線细細终終绍紹经經结結给給统統继繼续續综綜编編缩縮网網联聯肤膚脏髒脑腦脚腳脸臉腻膩艳豔节節苹蘋荐薦药藥获獲营營萨薩虚虛" +
        "虾蝦蛮蠻装裝裤褲见見观觀规規视視觉覺计計订訂认認让讓议議讯訊记記讲講许許论論设設评評诉訴诊診词詞译譯试試诚誠话話询詢该該语語说說请請诸諸读讀课課谁誰调調谓謂谱譜贝貝货貨质質购購贵貴贷貸费費资資赖賴赞讚" +
        "赠贈车車软軟较較过過还還这這适適选選递遞邻鄰采採里裡钟鐘钱錢铃鈴铺鋪链鏈销銷错錯键鍵长長门門问問间間闷悶闺閨闻聞队隊际際陈陳难難面麵项項顺順须須顾顧顿頓预預题題颜顏额額饭飯饺餃馆館马馬驱驅验驗骑騎骗騙" +
        "骤驟鱼魚鲜鮮鸡雞齐齊";

    private static readonly Dictionary<char, char> Forms = Read();

    /// <summary>The traditional form, null if it is the same or not known.</summary>
    public static char? Of(char simplified) => Forms.TryGetValue(simplified, out var traditional) ? traditional : null;

    private static Dictionary<char, char> Read()
    {
        var forms = new Dictionary<char, char>();
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            forms.Add(Pairs[i], Pairs[i + 1]);
        }

        return forms;
    }
}
