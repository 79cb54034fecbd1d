using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering;

/// <summary>How a kind of answer is asked for, and how a Dutch sentence shows that it holds one.</summary>
internal sealed record AnswerSign(ExpectedAnswer Kind, Regex Question, Regex Sentence);
