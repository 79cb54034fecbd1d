using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Assistant.Retrieval.Settings;

/// <summary>Reads options setting by setting: the library's own binder gives up at the first value that it cannot read, before anything is checked.</summary>
internal sealed class SettingsBinder<TOptions>(IConfigurationSection section) : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class, new()
{
    public void Configure(TOptions options)
    {
        foreach (var setting in section.GetChildren())
        {
            TryBind(setting, options);
        }
    }

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = section.GetChildren().Where(setting => !TryBind(setting, new TOptions())).Select(Fault).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private bool TryBind(IConfigurationSection setting, TOptions options)
    {
        if (IsGroupForValue(setting))
        {
            return false;
        }

        var alone = setting.AsEnumerable().Select(value => KeyValuePair.Create(value.Key[(section.Path.Length + 1)..], value.Value));
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection(alone).Build().Bind(options);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // The value itself is not told: it may be a key in the wrong place.
    private static string Fault(IConfigurationSection setting)
    {
        var type = TypeOf(setting);
        return $"{setting.Path} must be {Wanted(type is null ? null : Nullable.GetUnderlyingType(type) ?? type)}.";
    }

    private static bool IsGroupForValue(IConfigurationSection setting) =>
        setting.GetChildren().Any() && TypeOf(setting) is { } type && (type.IsValueType || type == typeof(string));

    private static Type? TypeOf(IConfigurationSection setting) =>
        typeof(TOptions).GetProperty(setting.Key, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType;

    private static string Wanted(Type? type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number that is not too large"
        : type == typeof(TimeSpan) ? "a duration, such as 00:00:30"
        : type is { IsEnum: true } ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : "a value of another kind";
}
