namespace Assistant.Bot.Answering;

/// <summary>Why an answer declines.</summary>
internal enum Refusal
{
    /// <summary>The letters were searched and do not answer the question.</summary>
    NotFound,

    /// <summary>Not a question about the letters but a task: write something, play another part, show the instructions.</summary>
    OtherTask,
}
