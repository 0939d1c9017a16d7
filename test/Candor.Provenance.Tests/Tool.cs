using System.Diagnostics;
using System.Text;
using Xunit;

namespace Candor.Provenance.Tests;

/// <summary>Programs of others that read what was written. They are no part of the build: tests that need one are skipped without it.</summary>
internal static class Tool
{
    /// <summary>Runs a program on a file.</summary>
    /// <param name="name">The program.</param>
    /// <param name="package">Its Debian package.</param>
    /// <param name="file">The file; its path stands for `{}` in the arguments.</param>
    /// <param name="arguments">As the program takes them; `{out}` is a path whose file is taken as what came out.</param>
    /// <returns>The exit code, what was said (a character a byte), what was complained of, and what came out.</returns>
    public static (int Code, string Said, string Errors, byte[] Output) Run(string name, string package, byte[] file, params string[] arguments)
    {
        var (path, to) = (Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + (file.AsSpan().StartsWith("<html"u8) ? ".html" : ".pdf")), Path.GetTempFileName());
        File.WriteAllBytes(path, file);
        try
        {
            var start = new ProcessStartInfo(name, arguments.Select(argument => argument.Replace("{}", path, StringComparison.Ordinal).Replace("{out}", to, StringComparison.Ordinal)))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.Latin1,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
            {
                process.Kill();
                Assert.Fail($"{name} does not end.");
            }

            return (process.ExitCode, said.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult(), File.ReadAllBytes(to));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{name} is not installed (Debian: {package}).");
            throw;
        }
        finally
        {
            File.Delete(path);
            File.Delete(to);
        }
    }
}
