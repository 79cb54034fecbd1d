using System.Text;
using Assistant.Ingest.Commands;

Console.OutputEncoding = Encoding.UTF8;
return await CommandTree.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
