using Assistant.Bot.Answering;
using Assistant.Tests.Support.Models;

namespace Assistant.Tests.Bot.Answering.Modelling;

/// <summary>One way in which a model can behave, and what the user must then see.</summary>
/// <param name="Name">What the model does.</param>
/// <param name="Question">What the user asks.</param>
/// <param name="Script">How the model does it.</param>
/// <param name="Statements">The sentences that are shown; none means the quotes of quote mode.</param>
/// <param name="Notice">The line that tells what became of the model.</param>
internal sealed record Behaviour(
    string Name,
    string Question,
    Func<ScriptedCall, Task> Script,
    IReadOnlyList<string> Statements,
    AnswerNotice Notice)
{
    public override string ToString() => Name;
}
