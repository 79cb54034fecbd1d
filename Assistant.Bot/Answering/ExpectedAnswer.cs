namespace Assistant.Bot.Answering;

/// <summary>What the question asks for.</summary>
internal enum ExpectedAnswer
{
    Anything,
    Day,
    Time,
    Number,
    Amount,
    Person,
    Reason,
    Promise,
}
