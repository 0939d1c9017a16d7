namespace Candor.Signals.Text.Experience;

/// <summary>Traditional forms of the simplified characters that phrases have.</summary>
internal static class TraditionalCharacters
{
    private const string Pairs =
        "们們国國个個过過这這里裡来來时時后後买買试試体體验驗预預订訂点點单單还還没沒觉覺说說听聽讲講话話请請问問" +
        "务務员員师師傅傅态態度度热熱烫燙凉涼湿濕软軟酥酥脆脆咸鹹鲜鮮嫩嫩汤湯面麵饭飯饮飲馆館楼樓门門间間厅廳" +
        "环環净淨脏髒宽寬设設备備施施装裝价價贵貴钱錢块塊圆圓实實惠惠划劃质質坏壞旧舊颜顏面面机機电電脑腦屏屏" +
        "音音声聲书書纸紙页頁货貨递遞发發快快卖賣购購网網图圖错錯选選换換爱愛满滿对對给給喜喜欢歡荐薦后後赞讚" +
        "应應该該须須为為从從让讓会會将將与與带帶约約陪陪闺閨蜜蜜妈媽爷爺奶奶儿兒宝寶妇婦亲親测測种種雷雷" +
        "囤囤号號开開关關闭閉欢歡迎迎临臨热熱线線联聯系系扫掃码碼营營业業优優惠惠厂廠产產费費税稅规規则則" +
        "据據报報导導记記闻聞讯訊称稱达達认認识識义義属屬类類经經济濟药藥医醫疗療症症状狀疮瘡术術学學论論" +
        "结結果果样樣现現显顯关關键鍵词詞实實证證构構场場历歷战戰总總统統终終续續级級练練细細紧緊红紅绿綠" +
        "双雙条條东東车車长長头頭发發肤膚脸臉鼻鼻压壓吃吃喝喝尝嚐闷悶敏敏过過干乾燥燥痒癢飞飛风風气氣味味" +
        "数數据據华華题題调調谁誰虽雖难難万萬岁歲无無语語坑坑当當惊驚喜喜艳豔艺藝节節庆慶适適合合码碼";

    private static readonly Dictionary<char, char> Forms = Read();

    /// <summary>The traditional form, null if it is the same or not known.</summary>
    public static char? Of(char simplified) => Forms.TryGetValue(simplified, out var traditional) ? traditional : null;

    private static Dictionary<char, char> Read()
    {
        var forms = new Dictionary<char, char>();
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            if (Pairs[i] != Pairs[i + 1]) forms.TryAdd(Pairs[i], Pairs[i + 1]);
        }

        return forms;
    }
}
