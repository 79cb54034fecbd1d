// Puts a chat button on any page: <script src="https://server/widget.js" defer></script>
// The chat itself is a frame of the server's own page, so the page around it needs to allow that server as script-src
// and frame-src and nothing else, and can neither read the conversation nor be read.
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || document.querySelector('letter-assistant')) {
    return;
  }
  const server = new URL('.', script.src);
  const source = 'letter-assistant';
  const openKey = 'letter-assistant-open';
  const texts = {
    nl: { open: 'Stel een vraag over Kamerbrieven', close: 'Chat sluiten', title: 'Assistent Kamerbrieven' },
    en: { open: 'Ask about government letters', close: 'Close the chat', title: 'Kamerbrieven Assistant' }
  };
  const asked = (script.dataset.language ?? document.documentElement.lang ?? '').slice(0, 2).toLowerCase();
  const language = asked === 'en' ? 'en' : 'nl';
  const text = texts[language];
  const side = script.dataset.side === 'left' ? 'left' : 'right';

  const style = `
    :host { all: initial; }
    button { position: fixed; bottom: 1.25rem; ${side}: 1.25rem; z-index: 2147483000; display: flex; align-items: center;
      gap: .625rem; min-height: 3rem; padding: 0 1.25rem; border: 2px solid #fff; border-radius: 1.5rem; background: #12395b;
      color: #fff; font: 600 1rem/1.2 system-ui, "Segoe UI", Roboto, Arial, sans-serif; cursor: pointer;
      box-shadow: 0 2px 10px rgba(0, 0, 0, .3); }
    button:hover { background: #1d4c75; }
    button:focus-visible { outline: 3px solid #ffb612; outline-offset: 2px; }
    svg { flex: none; width: 1.5rem; height: 1.5rem; fill: currentColor; }
    dialog { position: fixed; inset: auto; bottom: 5.25rem; ${side}: 1.25rem; z-index: 2147483000; width: 26rem;
      height: min(42rem, calc(100vh - 7rem)); max-width: calc(100vw - 2.5rem); max-height: none; margin: 0; padding: 0;
      overflow: hidden; border: 1px solid #9aa5b1; border-radius: 8px; background: #fff; box-shadow: 0 8px 30px rgba(0, 0, 0, .3); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    @media (max-width: 40rem), (max-height: 30rem) {
      dialog { inset: 0; width: 100vw; height: 100vh; height: 100dvh; max-width: none; border: 0; border-radius: 0; }
      span { display: none; }
      button { padding: 0 .875rem; }
    }
    @media print { button, dialog { display: none; } }`;

  const host = document.createElement('letter-assistant');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 4v2h10V7zm0 4v2h7v-2z');
  icon.append(path);
  const label = document.createElement('span');
  button.append(icon, label);

  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', text.title);
  const frame = document.createElement('iframe');
  frame.title = text.title;
  frame.referrerPolicy = 'no-referrer';
  dialog.append(frame);
  root.append(button, dialog);
  document.body.append(host);

  const isSmall = () => window.matchMedia('(max-width: 40rem), (max-height: 30rem)').matches;
  const keepOpen = open => {
    try {
      open ? sessionStorage.setItem(openKey, '1') : sessionStorage.removeItem(openKey);
    } catch {
      // A page without storage forgets that the chat was open.
    }
  };
  let isLoaded = false;
  const tell = () => isLoaded && frame.contentWindow.postMessage({ source, action: 'opened' }, server.origin);

  function show() {
    label.textContent = dialog.open ? text.close : text.open;
    button.setAttribute('aria-expanded', String(dialog.open));
    button.setAttribute('aria-label', dialog.open ? text.close : text.open);
  }

  function open({ takeFocus }) {
    if (!frame.src) {
      frame.addEventListener('load', () => {
        isLoaded = true;
        takeFocus && dialog.open && tell();
      }, { once: true });
      frame.src = new URL(`widget?lang=${language}`, server).href;
    }
    // On a small screen the chat covers the page, so the page behind it must be out of reach.
    isSmall() ? dialog.showModal() : dialog.show();
    if (takeFocus) {
      frame.focus();
      tell();
    } else {
      document.activeElement === host && button.blur();
    }
    keepOpen(true);
    show();
  }

  function close() {
    dialog.close();
  }

  dialog.addEventListener('close', () => {
    keepOpen(false);
    show();
    button.focus();
  });
  dialog.addEventListener('keydown', event => event.key === 'Escape' && close());
  button.addEventListener('click', () => dialog.open ? close() : open({ takeFocus: true }));
  window.addEventListener('message', event => {
    if (event.source === frame.contentWindow && event.origin === server.origin
      && event.data?.source === source && event.data.action === 'close') {
      close();
    }
  });

  show();
  try {
    if (sessionStorage.getItem(openKey) && !isSmall()) {
      open({ takeFocus: false });
    }
  } catch {
    // As above.
  }
})();
