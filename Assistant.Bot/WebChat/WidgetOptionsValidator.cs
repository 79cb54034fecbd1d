using Microsoft.Extensions.Options;

namespace Assistant.Bot.WebChat;

/// <summary>An origin goes into a header of every page, so it must be one and nothing more.</summary>
internal sealed class WidgetOptionsValidator : IValidateOptions<WidgetOptions>
{
    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        foreach (var origin in options.AllowedOrigins.Where(origin => !Origins.IsOrigin(origin)))
            errors.AddError($"Widget:AllowedOrigins holds '{origin}', which is not an origin such as https://intranet.example.");
        return errors.Build();
    }
}
