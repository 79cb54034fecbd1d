using Assistant.Bot.Answering.Modelling;
using Assistant.Bot.Channels.BotFramework;
using Assistant.Bot.Channels.DirectLine;
using Assistant.Bot.Conversations;
using Assistant.Bot.Feedback;
using Assistant.Bot.Hosting;
using Assistant.Bot.LetterViewer;
using Assistant.Bot.TeamsApp;
using Assistant.Bot.WebChat;

if (TeamsPackageCommand.IsAsked(args))
    return await TeamsPackageCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
var builder = WebApplication.CreateBuilder(args);
builder.AddAssistantHosting();
builder.Services.AddAssistantModel();
builder.Services.AddAssistantConversations();
builder.Services.AddAssistantFeedback();
builder.Services.AddAssistantBotFramework();
builder.Services.AddAssistantDirectLine();
builder.Services.AddAssistantLetterViewer();
builder.Services.AddAssistantWebChat();

var app = builder.Build();
app.CheckOptions();
if (FeedbackCommand.IsAsked(args))
    return await FeedbackCommand.RunAsync(app.Services, args, Console.Out, Console.Error, CancellationToken.None);
app.UseSecurityHeaders();
app.UseExceptionHandler();
app.UseWebSockets();
app.UseCors();
app.UseRateLimiter();
app.MapMessages();
app.MapDirectLine();
app.MapWebChat();
app.MapLetterViewer();
app.MapHealth();
await app.RunAsync();
return 0;
