using Assistant.Retrieval.Embedding;
using Assistant.Tests.Support.Embedding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistant.Tests.Retrieval.Settings;

public sealed class SettingsBinderTests
{
    [Theory]
    [InlineData("Embedding:BatchSize", "many", "Embedding:BatchSize must be a whole number that is not too large.")]
    [InlineData("Embedding:BatchSize", "", "Embedding:BatchSize must be a whole number that is not too large.")]
    [InlineData("Embedding:BatchSize", "99999999999", "Embedding:BatchSize must be a whole number that is not too large.")]
    [InlineData("Embedding:BatchSize:0", "16", "Embedding:BatchSize must be a whole number that is not too large.")]
    [InlineData("embedding:dimension", "3.5", "Embedding:dimension must be a whole number that is not too large.")]
    [InlineData("Embedding:RetryPause", "a while", "Embedding:RetryPause must be a duration, such as 00:00:30.")]
    [InlineData("Embedding:ManagedIdentity", "perhaps", "Embedding:ManagedIdentity must be true or false.")]
    [InlineData("Embedding:Model:Name", "bge-m3", "Embedding:Model must be a value of another kind.")]
    public void AValueThatCannotBeReadIsTold(string key, string value, string fault) => Assert.Equal([fault], Faults((key, value)));

    [Fact]
    public void ItIsToldWithAllOtherErrors() => Assert.Equal(4, Faults(
        ("Embedding:BatchSize", "many"),
        ("Embedding:RetryPause", "a while"),
        ("Embedding:Retries", "99"),
        ("Embedding:Model", "bge-m3")).Count);

    [Fact]
    public void WhatCanBeReadIsRead()
    {
        using var services = Services(("Embedding:BatchSize", " 16 "), ("Embedding:RetryPause", "00:00:02"), ("Embedding:Dimension", null), ("Embedding:Unheard", "of"));

        var options = services.GetRequiredService<IOptions<EmbeddingOptions>>().Value;

        Assert.Equal((16, TimeSpan.FromSeconds(2), null), (options.BatchSize, options.RetryPause, options.Dimension));
    }

    private static List<string> Faults(params (string Key, string? Value)[] settings)
    {
        using var services = Services(settings);
        return [.. Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<EmbeddingOptions>>().Value).Failures];
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings) => EmbeddingServices.Over(null, "unused", null, settings);
}
