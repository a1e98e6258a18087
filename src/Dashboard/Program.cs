using DanVan.Dashboard;

var workspace = Workspace.Open("data", Path.Combine(AppContext.BaseDirectory, "catalog"), TimeProvider.System);
await Site.Build(workspace, "http://127.0.0.1:5080").RunAsync();
