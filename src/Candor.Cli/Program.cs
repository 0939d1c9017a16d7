using System.Globalization;
using Candor.Cli.Commands;

CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
return await Application.RunAsync(args, Console.Out, Console.Error);
