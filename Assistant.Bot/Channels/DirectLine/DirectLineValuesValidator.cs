using Microsoft.Extensions.Options;

namespace Assistant.Bot.Channels.DirectLine;

/// <summary>The rules that an attribute cannot state.</summary>
internal sealed class DirectLineValuesValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.SigningKey is not null && SigningKey.Read(options.SigningKey) is null)
            errors.AddError($"DirectLine:SigningKey must be Base64 of at least {SigningKey.MinBytes} bytes.");
        if (options.Redis is not null && options.SigningKey is null)
            errors.AddError("DirectLine:SigningKey must be set with DirectLine:Redis: every copy has to know the tokens of the others.");
        if (options.Secret is { Length: < SharedSecret.MinLength })
            errors.AddError($"DirectLine:Secret must have at least {SharedSecret.MinLength} characters.");
        foreach (var origin in options.AllowedOrigins.Where(origin => !Origins.IsOrigin(origin)))
            errors.AddError($"DirectLine:AllowedOrigins holds '{origin}', which is not an origin such as https://intranet.example.");
        return errors.Build();
    }
}
