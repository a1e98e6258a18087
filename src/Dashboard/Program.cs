using DanVan.Dashboard.Cli;

return await CommandLine.Run(args);
