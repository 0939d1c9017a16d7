using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

/// <summary>Compares text with an approved file in the folder Approved; with CANDOR_APPROVE=1 the file is written anew instead.</summary>
internal static class Approval
{
    public static void Verify(string name, string text)
    {
        var path = Path.Combine(Checkout.Root, "test", "Candor.Tests", "Commands", "Approved", name + ".txt");
        var actual = Tidy(text);
        if (Environment.GetEnvironmentVariable("CANDOR_APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is not there; CANDOR_APPROVE=1 writes it.");
        Assert.Equal(Tidy(File.ReadAllText(path)), actual);
    }

    /// <summary>Without white space at the ends of lines, and with one line feed at the end.</summary>
    private static string Tidy(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";
}
