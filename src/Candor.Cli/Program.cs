using System.Globalization;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Evidence.Measurement;
using Candor.Evidence.Training;
using Candor.Signals;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var d = "/work/shared/data/botornot/";
var labels = LabelFile.Read([d + "en-30.labels-clean.csv", d + "fr-31.labels-clean.csv"]);
Console.WriteLine("state bytes " + System.Runtime.CompilerServices.Unsafe.SizeOf<AccountState>());
var star = "lg_sd burst g_le60 maxgap_share ks_exp madlag quiet7 m_len m_has_tag m_url m_emoji m_excl m_ques m_comma m_apos_s m_caps_start m_nsent sd_len sd_words sd_tags J_best near_dup open2_rep lay_top pun_ent pun_top ttr topword_df tag_ent emo_ent".Split(' ');
var names = Channels.All.SelectMany(c => c.Features.Select(f => f.Name)).ToArray();
int[] Idx(Func<string, bool> drop) => [.. Enumerable.Range(0, names.Length).Where(i => drop(names[i]))];
var variants = new Dictionary<string, int[]>
{
    ["all"] = [],
    ["starred"] = Idx(n => !star.Contains(n)),
    ["no format"] = Idx(n => n is "m_apos_s" or "m_url" or "m_has_nl"),
    ["no tags"] = Idx(n => n.Contains("tag")),
    ["starred+hours+wlen+short+lay_ent"] = Idx(n => !star.Contains(n) && n is not ("hours_per_post" or "hour_ent" or "m_wlen" or "m_short" or "lg_mean" or "m_words" or "sd_nsent")),
};
foreach (var first in new[] { int.MaxValue, 10 })
foreach (var groups in new[] { false, true })
{
    var group = groups ? CsvRows.Read(d + "en-30.campaigns.csv", "account", "group").Concat(CsvRows.Read(d + "fr-31.campaigns.csv", "account", "group")).ToDictionary(r => r.Values[0], r => r.Values[1]) : [];
    var rec = new PathRecorder(new WindowOptions(), labels.Keys.ToHashSet(), _ => null, first);
    using var dl = new DeadLetters(null);
    var w = rec.Record(new EventFiles([d + "en-30.ndjson.gz", d + "fr-31.ndjson.gz"]), dl, null, default);
    foreach (var (name, drop) in variants)
    {
        var examples = w.Select(p => new Example(p.Key, labels[p.Key], group.GetValueOrDefault(p.Key, p.Key), p.Value[^1].Stratum, [.. p.Value[^1].Path.Select(s => s.CopyWithout(drop))], p.Value[^1].Final.CopyWithout(drop))).OrderBy(e => e.Account, StringComparer.Ordinal).ToArray();
        var sum = new Dictionary<string, double[]> { ["en"] = new double[6], ["fr"] = new double[6] };
        for (ulong seed = 1; seed <= 6; seed++)
        {
            var s = CrossValidation.Run(examples, 5, seed, new HashSet<string>());
            foreach (var lang in new[] { "en", "fr" })
            {
                var idx = Enumerable.Range(0, examples.Length).Where(i => examples[i].Stratum.Language == lang).ToArray();
                var p = idx.Where(i => !examples[i].IsManaged).Select(i => s[i].Maximum).ToArray();
                var m = idx.Where(i => examples[i].IsManaged).Select(i => s[i].Maximum).ToArray();
                var pe = idx.Where(i => !examples[i].IsManaged).Select(i => s[i].End).ToArray();
                var me = idx.Where(i => examples[i].IsManaged).Select(i => s[i].End).ToArray();
                double[] r = [Ranking.Auc(p, m), Ranking.Auc(pe, me), Ranking.FoundAt(p, m, .01) / (double)m.Length, Ranking.FoundAt(pe, me, .01) / (double)m.Length, Ranking.FoundAt(p, m, .05) / (double)m.Length, Ranking.FoundAt(pe, me, .05) / (double)m.Length];
                for (var i = 0; i < r.Length; i++) sum[lang][i] += r[i] / 6;
            }
        }
        foreach (var lang in sum.Keys) Console.WriteLine($"first {(first > 100 ? "all" : "10")} groups {groups} {name,-34} {lang} AUC {sum[lang][0]:0.0000} end {sum[lang][1]:0.0000} @1% {sum[lang][2]:0.000} end {sum[lang][3]:0.000} @5% {sum[lang][4]:0.000} end {sum[lang][5]:0.000}");
    }
}
return 0;
