namespace Assistant.Bot.Feedback;

internal enum Reaction
{
    Like,
    Dislike,
}
