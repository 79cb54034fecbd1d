using System.Text.RegularExpressions;

namespace Assistant.Bot.Answering.Proving;

/// <summary>Tells sentences that speak to a machine: what a letter says to us is no news about the letter.</summary>
internal static partial class HiddenInstruction
{
    public static bool Is(string text) => Commanding().IsMatch(text);

    [GeneratedRegex(@"\b(ignore|disregard|forget|negeer|vergeet)\b.{0,60}\b(instruct\w*|rules?|prompts?|previous|above|regels?|opdracht\w*|eerdere|voorgaande)\b|\b(system|assistant|assistent|user|gebruiker)\s*:|\b(as|dear|als) (an? )?(AI|taalmodel|language model|chatbot|computer)\b|\b(AI|taalmodel|language model|chatbot|een computer)\b.{0,40}\b(must|should|moet|dient)\b|\byou are now\b|\bje bent nu\b|\{\{|</?\s*(message|script|system)|\bEND OF PASSAGES\b|^\s*(ANSWER|PROOF|NONE)\b|\b(ANSWER|PROOF)\s*:|\bzeg bij elke vraag\b|\bin elk antwoord\b|\bin every answer\b|\bevery answer\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commanding();
}
