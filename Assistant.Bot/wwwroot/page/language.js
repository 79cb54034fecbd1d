import { recall, remember } from './memory.js';

const texts = {
  nl: {
    locale: 'nl-NL',
    product: 'Assistent Kamerbrieven',
    tagline: 'Antwoorden met letterlijke citaten uit Kamerbrieven',
    skip: 'Naar het gesprek',
    fresh: 'Nieuw gesprek',
    close: 'Sluiten',
    ask: 'Stel uw vraag over de brieven',
    helps: 'Dit antwoord helpt',
    helpsNot: 'Dit antwoord helpt niet',
    retry: 'Opnieuw proberen',
    unreachable: 'De server is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
    refused: 'De server laat geen gesprek toe. Probeer het opnieuw of vraag het aan uw beheerder.',
    ended: 'Het gesprek is beëindigd. Probeer het opnieuw om verder te gaan.'
  },
  en: {
    locale: 'en-US',
    product: 'Kamerbrieven Assistant',
    tagline: 'Answers with literal quotes from government letters',
    skip: 'Skip to the conversation',
    fresh: 'New conversation',
    close: 'Close',
    ask: 'Ask about the letters',
    helps: 'This answer helps',
    helpsNot: 'This answer does not help',
    retry: 'Try again',
    unreachable: 'The server cannot be reached. Check the connection and try again.',
    refused: 'The server does not allow a conversation. Try again, or ask your administrator.',
    ended: 'The conversation has ended. Try again to go on.'
  }
};

const storageKey = 'language';
const listeners = [];

function preferred() {
  const stored = recall(storageKey) ?? new URLSearchParams(location.search).get('lang');
  if (Object.hasOwn(texts, stored ?? '')) {
    return stored;
  }
  const known = navigator.languages.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => Object.hasOwn(texts, tag));
  return known ?? 'nl';
}

let current = preferred();

function show() {
  document.documentElement.lang = current;
  document.title = text('product');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === current));
  }
}

function choose(language) {
  current = language;
  remember(storageKey, language);
  show();
  listeners.forEach(listener => listener());
}

export function text(key) {
  return texts[current][key];
}

export function onLanguageChange(listener) {
  listeners.push(listener);
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => choose(button.dataset.language));
}
show();
