namespace Assistant.Tests.Conventions;

public sealed class AsyncRulesTests
{
    [Fact]
    public void PublicAwaitablesTakeATokenLast() => Expect.NoOffence(AsyncRules.PublicAwaitablesTakeATokenLast);

    [Fact]
    public void NothingWaitsInPlace() => Expect.NoOffence(AsyncRules.NothingWaitsInPlace);

    [Fact]
    public void NothingIsAsyncVoid() => Expect.NoOffence(AsyncRules.NoAsyncVoid);

    [Theory]
    [InlineData("class A { public Task ReadAsync() => null; }")]
    [InlineData("class A { public ValueTask<int> ReadAsync(CancellationToken token, int size) => default; }")]
    [InlineData("class A { public static async IAsyncEnumerable<int> ReadAsync(int size) { yield return 1; } }")]
    [InlineData("interface A { Task ReadAsync(); }")]
    public void AnAwaitableWithoutATokenLastIsCaught(string text) =>
        Expect.One(AsyncRules.PublicAwaitablesTakeATokenLast, "A.cs", text);

    [Theory]
    [InlineData("class A { public Task ReadAsync(int size, CancellationToken token) => null; }")]
    [InlineData("class A { public override Task ReadAsync() => null; }")]
    [InlineData("class A { [Fact] public Task Reads() => null; }")]
    [InlineData("class A { public Task OpenAsync(HttpContext context, string name) => null; }")]
    [InlineData("class A { public Task InvokeAsync(Context context, Next next) => null; }")]
    [InlineData("class A { public ValueTask DisposeAsync() => default; }")]
    [InlineData("class A { Task ReadAsync() => null; }")]
    public void ATokenLastOrAPrescribedShapePasses(string text) =>
        Expect.None(AsyncRules.PublicAwaitablesTakeATokenLast, "A.cs", text);

    [Theory]
    [InlineData("class A { int B(Task<int> task) => task.Result; }")]
    [InlineData("class A { void B(Task task) => task.Wait(); }")]
    [InlineData("class A { void B(Task task) => task.GetAwaiter().GetResult(); }")]
    public void WaitingInPlaceIsCaught(string text) => Expect.One(AsyncRules.NothingWaitsInPlace, "A.cs", text);

    [Theory]
    [InlineData("class A { int B(Outcome<int> outcome) => outcome.Result; }")]
    [InlineData("class A { void B(Queue queue) => queue.Wait(5); }")]
    public void AResultOfAnotherTypePasses(string text) => Expect.None(AsyncRules.NothingWaitsInPlace, "A.cs", text);

    [Theory]
    [InlineData("class A { async void B() { } }")]
    [InlineData("class A { void B() { async void C() { } } }")]
    public void AsyncVoidIsCaught(string text) => Expect.One(AsyncRules.NoAsyncVoid, "A.cs", text);
}
