// The page inside the widget: tells the page around it when to close, and takes the focus when it is opened.
const source = 'letter-assistant';

if (window.parent !== window) {
  document.documentElement.dataset.view = 'widget';
  const close = document.getElementById('close');
  close.hidden = false;
  // Nothing secret is said, and who is allowed to frame this page is the server's matter.
  const say = action => window.parent.postMessage({ source, action }, '*');
  close.addEventListener('click', () => say('close'));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
      say('close');
    }
  });
  window.addEventListener('message', event => {
    if (event.source === window.parent && event.data?.source === source && event.data.action === 'opened') {
      (document.querySelector('#conversation textarea') ?? document.getElementById('conversation')).focus();
    }
  });
}
