namespace Assistant.Retrieval.Language;

/// <summary>The languages questions are asked in.</summary>
public enum QuestionLanguage
{
    Dutch,
    English,
}
