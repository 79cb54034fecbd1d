using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Assistant.Tests.Conventions;

internal static class AsyncRules
{
    private static readonly string[] AwaitableTypes = ["Task", "ValueTask", "IAsyncEnumerable"];

    // Shapes that a framework prescribes without a token: InvokeAsync is a middleware's or an endpoint filter's.
    private static readonly string[] PrescribedMethods = ["DisposeAsync", "InitializeAsync", "InvokeAsync"];

    public static IEnumerable<Offence> PublicAwaitablesTakeATokenLast(SourceFile file) =>
        file.Find<MethodDeclarationSyntax>()
            .Where(method => file.IsProduction && IsPublic(method) && IsAwaitable(method.ReturnType) && !IsPrescribed(method))
            .Where(method => !TakesToken(method))
            .Select(method => file.At(method.Identifier.GetLocation(),
                $"{method.Identifier.Text} does not take a CancellationToken last"));

    public static IEnumerable<Offence> NothingWaitsInPlace(SourceFile file) =>
        file.Find<MemberAccessExpressionSyntax>()
            .Where(Waits)
            .Select(access => file.At(access.Name, $".{access.Name} waits in place; await the task"));

    public static IEnumerable<Offence> NoAsyncVoid(SourceFile file)
    {
        var methods = file.Find<MethodDeclarationSyntax>()
            .Where(method => IsAsyncVoid(method.Modifiers.ToString(), method.ReturnType))
            .Select(method => method.Identifier);
        var local = file.Find<LocalFunctionStatementSyntax>()
            .Where(method => IsAsyncVoid(method.Modifiers.ToString(), method.ReturnType))
            .Select(method => method.Identifier);
        return methods.Concat(local).Select(name => file.At(name.GetLocation(), $"{name.Text} is async void"));
    }

    private static bool IsPublic(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword)
        || (method.Parent is InterfaceDeclarationSyntax && !method.Modifiers.Any(SyntaxKind.PrivateKeyword));

    private static bool IsPrescribed(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        || MemberRules.IsTest(method)
        || PrescribedMethods.Contains(method.Identifier.Text);

    private static bool IsAwaitable(TypeSyntax type) =>
        type is SimpleNameSyntax name && AwaitableTypes.Contains(name.Identifier.Text);

    // A request carries its own token.
    private static bool TakesToken(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.LastOrDefault()?.Type?.ToString() == "CancellationToken"
        || method.ParameterList.Parameters.Any(parameter => parameter.Type?.ToString() == "HttpContext");

    private static bool Waits(MemberAccessExpressionSyntax access) => access.Name.Identifier.Text switch
    {
        "Result" => access.Parent is not InvocationExpressionSyntax && !IsOfAnotherType(access.Expression),
        "Wait" or "GetResult" => access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 },
        _ => false,
    };

    // Other types have a Result too. What a parameter is can be read without compiling.
    private static bool IsOfAnotherType(ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax name
        && receiver.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.ParameterList.Parameters
            .FirstOrDefault(parameter => parameter.Identifier.Text == name.Identifier.Text)?.Type is { } type
        && !IsAwaitable(type);

    private static bool IsAsyncVoid(string modifiers, TypeSyntax returned) =>
        modifiers.Contains("async", StringComparison.Ordinal)
        && returned is PredefinedTypeSyntax type && type.Keyword.IsKind(SyntaxKind.VoidKeyword);
}
