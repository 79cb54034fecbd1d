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
        foreach (var origin in options.AllowedOrigins.Where(origin => !IsOrigin(origin)))
            errors.AddError($"DirectLine:AllowedOrigins holds '{origin}', which is not an origin such as https://intranet.example.");
        return errors.Build();
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase);
}
