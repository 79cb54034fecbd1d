namespace Assistant.Retrieval.Searching;

public enum ConceptRole
{
    /// <summary>Tells what the question is about: an answer must hold it.</summary>
    Subject,

    /// <summary>A verb, adjective or adverb: says something of the subject; texts often say it in another word.</summary>
    Predicate,

    /// <summary>Belongs to the asking (minister, letter, promise): helps to rank, but proves nothing.</summary>
    Frame,

    /// <summary>A part or variant of a subject: helps to rank.</summary>
    Support,

    /// <summary>Words that begin as a word of the question does: helps to rank a little, and proves nothing.</summary>
    Family,
}
