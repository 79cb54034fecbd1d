import { onLanguageChange, text } from './language.js';
import * as memory from './memory.js';

const directLineUrl = `${location.origin}/v3/directline`;
const storageKey = 'conversation';
// Tokens live for half an hour; the stored one must still be good when the page is loaded again.
const renewEvery = 10 * 60 * 1000;
const requestTimeout = 20 * 1000;
const Status = { online: 2, expired: 3, failed: 4, ended: 5 };

const element = document.getElementById('conversation');
const notice = document.getElementById('notice');
const noticeText = document.getElementById('notice-text');
const retry = document.getElementById('retry');
const fresh = document.getElementById('fresh');

const styleOptions = {
  accent: '#0b5cad',
  // A long answer is read from its first quote on, not from its end.
  autoScrollSnapOnActivity: true,
  autoScrollSnapOnPage: true,
  avatarSize: 32,
  backgroundColor: '#ffffff',
  botAvatarInitials: 'KB',
  botAvatarBackgroundColor: '#12395b',
  bubbleBackground: '#f4f6f9',
  bubbleBorderColor: '#d5dce4',
  bubbleBorderRadius: 6,
  bubbleFromUserBackground: '#dbe9f6',
  bubbleFromUserBorderColor: '#b4cfe8',
  bubbleFromUserBorderRadius: 6,
  bubbleMaxWidth: 760,
  bubbleTextColor: '#1b2733',
  bubbleFromUserTextColor: '#1b2733',
  hideUploadButton: true,
  markdownRenderHTML: false,
  maxMessageLength: 2000,
  paddingWide: 12,
  primaryFont: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  rootHeight: '100%',
  rootWidth: '100%',
  sendBoxTextWrap: true,
  sendTimeout: 20000,
  subtle: '#52606d',
  suggestedActionBorderRadius: 4,
  suggestedActionBorderWidth: 1,
  suggestedActionLayout: 'flow',
  timestampFormat: 'relative',
  typingAnimationDuration: 20000
};

let session = null;
let noticeKey = null;

function remembered() {
  try {
    return JSON.parse(memory.recall(storageKey));
  } catch {
    return null;
  }
}

function remember({ conversationId, token }) {
  memory.remember(storageKey, JSON.stringify({ conversationId, token }));
}

function forget() {
  memory.forget(storageKey);
}

async function requestToken(kind, token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${directLineUrl}/tokens/${kind}`, {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(requestTimeout)
  });
  return response.ok ? await response.json() : null;
}

/** Goes on with the conversation of before the page was loaded, when the server still allows it. */
async function resume() {
  const before = remembered();
  const renewed = before?.token ? await requestToken('refresh', before.token) : null;
  return renewed ? { conversationId: before.conversationId, token: renewed.token, resumed: true } : null;
}

async function begin() {
  const granted = await requestToken('generate');
  return granted ? { token: granted.token, conversationId: granted.conversationId, resumed: false } : null;
}

async function connect() {
  disconnect();
  hideNotice();
  element.setAttribute('aria-busy', 'true');
  try {
    if (!window.WebChat) {
      throw new TypeError('The chat script did not arrive.');
    }
    const granted = await resume() ?? await begin();
    if (!granted) {
      forget();
      showNotice('refused');
      return;
    }
    remember(granted);
    open(granted);
  } catch {
    showNotice('unreachable');
  } finally {
    element.setAttribute('aria-busy', 'false');
  }
}

function open({ conversationId, token, resumed }) {
  const directLine = window.WebChat.createDirectLine({
    domain: directLineUrl,
    token,
    // A new conversation is started by the client itself; only an old one is named.
    ...(resumed ? { conversationId } : {})
  });
  session = {
    directLine,
    store: window.WebChat.createStore(),
    renewal: setInterval(renew, renewEvery),
    mayStartAnew: resumed
  };
  session.watch = directLine.connectionStatus$.subscribe(onStatus);
  render();
}

function disconnect() {
  if (!session) {
    return;
  }
  clearInterval(session.renewal);
  session.watch.unsubscribe();
  session.directLine.end();
  session = null;
}

function onStatus(status) {
  if (status === Status.online) {
    session.mayStartAnew = false;
  } else if (status === Status.failed || status === Status.expired || status === Status.ended) {
    onLost(status);
  }
}

function onLost(status) {
  if (status !== Status.failed || session.mayStartAnew) {
    forget();
  }
  if (session.mayStartAnew) {
    connect();
  } else {
    showNotice(status === Status.failed ? 'unreachable' : 'ended');
  }
}

async function renew() {
  const before = remembered();
  const renewed = before && await requestToken('refresh', before.token).catch(() => null);
  if (renewed) {
    remember({ conversationId: before.conversationId, token: renewed.token });
  }
}

// Quotes are Dutch whatever the page speaks; a screen reader has to know.
new MutationObserver(() => {
  for (const quote of document.querySelectorAll('blockquote:not([lang])')) {
    quote.lang = 'nl';
  }
}).observe(document.body, { childList: true, subtree: true });

function render() {
  window.WebChat.renderWebChat({
    directLine: session.directLine,
    store: session.store,
    locale: text('locale'),
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: text('ask'),
      VOTE_DISLIKE_ALT: text('helpsNot'),
      VOTE_LIKE_ALT: text('helps')
    },
    nonce: document.querySelector('script[nonce]').nonce,
    role: 'region',
    styleOptions
  }, element);
}

function showNotice(key) {
  noticeKey = key;
  noticeText.textContent = text(key);
  notice.hidden = false;
}

function hideNotice() {
  noticeKey = null;
  notice.hidden = true;
}

onLanguageChange(() => {
  if (noticeKey) {
    noticeText.textContent = text(noticeKey);
  }
  if (session) {
    render();
  }
});
retry.addEventListener('click', async () => {
  if (!window.WebChat) {
    location.reload();
    return;
  }
  await connect();
  // The button that had the focus is gone when it worked.
  if (notice.hidden) {
    element.focus();
  }
});
fresh.addEventListener('click', async () => {
  forget();
  await connect();
  (element.querySelector('textarea') ?? element).focus();
});
connect();
