using Candor.Enforcement;
using Xunit;

namespace Candor.Tests.Enforcement;

public sealed class AuditCertificateTests
{
    [Fact]
    public void Six_hundred_clean_audits_certify_one_percent()
    {
        var certificate = new AuditCertificate(0.01);
        for (var i = 0; i < 590; i++) certificate.Add(false, 0.01);
        Assert.False(certificate.IsCertified);
        for (var i = 0; i < 20; i++) certificate.Add(false, 0.01);

        Assert.True(certificate.IsCertified);
        Assert.Equal(0, certificate.Estimate);
    }

    [Fact]
    public void A_bound_that_does_not_hold_is_certified_in_at_most_its_share_of_runs()
    {
        var random = new Random(5);
        var wrong = Enumerable.Range(0, 1000).Count(_ =>
        {
            var certificate = new AuditCertificate(0.05, delta: 0.05, auditsBetweenFalseAlarms: double.MaxValue);
            for (var i = 0; i < 1000; i++) certificate.Add(random.NextDouble() < 0.0501, 1);
            return certificate.IsCertified;
        });

        Assert.InRange(wrong, 0, 70); // 50 expected at most; P(more than 70) is under 0.2 %
    }

    [Fact]
    public void The_alarm_rings_soon_after_mistakes_set_in_and_seldom_before()
    {
        var random = new Random(6);
        var (false_, delays) = (0, new List<int>());
        for (var run = 0; run < 200; run++)
        {
            var certificate = new AuditCertificate(0.02);
            for (var i = 0; i < 500; i++) certificate.Add(random.NextDouble() < 0.02, 1);
            if (certificate.IsAlarmed)
            {
                false_++;
                continue;
            }

            var late = 0;
            while (!certificate.IsAlarmed) (late, _) = (late + 1, Add(certificate, random.NextDouble() < 0.2));
            delays.Add(late);
        }

        Assert.InRange(false_, 0, 20); // 500 audits of 10,000: at most about 5 %
        Assert.InRange(delays.Average(), 1, 60);
    }

    [Fact]
    public void An_alarm_ends_a_certificate_until_a_new_beginning()
    {
        var certificate = new AuditCertificate(0.02);
        for (var i = 0; i < 1000; i++) certificate.Add(false, 1);
        Assert.True(certificate.IsCertified);
        for (var i = 0; i < 10; i++) certificate.Add(true, 1);

        Assert.Equal((true, false), (certificate.IsAlarmed, certificate.IsCertified));
        certificate.Restart();
        Assert.Equal((false, 0, 0), (certificate.IsAlarmed, certificate.Audits, certificate.Mistakes));
    }

    [Fact]
    public void The_estimate_weighs_what_was_seldom_drawn()
    {
        var certificate = new AuditCertificate(0.5);
        certificate.Add(true, 0.1);
        for (var i = 0; i < 10; i++) certificate.Add(false, 1);

        Assert.Equal(0.5, certificate.Estimate, 9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_propensity_is_a_share(double propensity) => Assert.Throws<ArgumentOutOfRangeException>(() => new AuditCertificate(0.1).Add(false, propensity));

    [Fact]
    public void A_rule_is_demoted_when_even_the_upper_end_of_its_precision_is_under_the_floor()
    {
        var rule = new RulePrecision(0.9, leastDecided: 20);
        for (var i = 0; i < 19; i++) rule.Add(false);
        Assert.False(rule.IsDemoted);
        rule.Add(false);
        Assert.True(rule.IsDemoted);

        var good = new RulePrecision(0.9, leastDecided: 20);
        for (var i = 0; i < 40; i++) good.Add(i % 8 != 0); // 87.5 % right: not surely under 90 %
        Assert.False(good.IsDemoted);
    }

    private static bool Add(AuditCertificate certificate, bool isMistake)
    {
        certificate.Add(isMistake, 1);
        return isMistake;
    }
}
