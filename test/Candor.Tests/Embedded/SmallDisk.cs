using System.Diagnostics;
using Xunit;

namespace Candor.Tests.Embedded;

/// <summary>A disk that is soon full. Needs the right to mount; without it the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int kilobytes)
    {
        Path = Directory.CreateTempSubdirectory("candor-disk-").FullName;
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kilobytes}k"), "tmpfs", Path)) return;
        Directory.Delete(Path);
        Assert.Skip("A small disk cannot be mounted here: that takes root on Linux.");
    }

    public string Path { get; }

    /// <summary>Leaves only so many bytes free.</summary>
    public void Fill(long free)
    {
        using var file = File.Create(System.IO.Path.Combine(Path, "filling"));
        var wanted = Math.Max(0, new DriveInfo(Path).AvailableFreeSpace - free);
        file.Write(new byte[wanted]);
    }

    public void Free() => File.Delete(System.IO.Path.Combine(Path, "filling"));

    public void Dispose()
    {
        Run("umount", "--lazy", Path); // a process that starts at this moment may hold its files for an instant
        Directory.Delete(Path);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
