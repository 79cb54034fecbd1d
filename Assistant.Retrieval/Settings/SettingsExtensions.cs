using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Settings;

public static class SettingsExtensions
{
    /// <summary>Reads the options from the configuration. A value that is no number, duration or the like is told among all other errors.</summary>
    /// <param name="options">Which options.</param>
    /// <param name="section">Where they stand in the configuration.</param>
    public static OptionsBuilder<TOptions> BindSettings<TOptions>(this OptionsBuilder<TOptions> options, string section)
        where TOptions : class, new()
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Services.AddSingleton(provider => new SettingsBinder<TOptions>(provider.GetRequiredService<IConfiguration>().GetSection(section)));
        options.Services.AddSingleton<IConfigureOptions<TOptions>>(provider => provider.GetRequiredService<SettingsBinder<TOptions>>());
        options.Services.AddSingleton<IValidateOptions<TOptions>>(provider => provider.GetRequiredService<SettingsBinder<TOptions>>());
        return options;
    }
}
