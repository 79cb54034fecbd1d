namespace Assistant.Bot.Answering;

/// <summary>What the question asks for.</summary>
internal enum ExpectedAnswer
{
    Anything,
    Amount,
    Frequency,
    Duration,
    Day,
    Deadline,
    Since,
    Until,
    Year,
    ComingTime,
    Time,
    Number,
    Name,
    Appointment,
    Identity,
    Definition,
    Person,
    Reason,
    Purpose,
    Place,
    Promise,
    Status,
    Decision,
}
