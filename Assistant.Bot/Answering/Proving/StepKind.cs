namespace Assistant.Bot.Answering.Proving;

internal enum StepKind
{
    From,
    By,
    To,
}
