// Holds a conversation by the official Direct Line client and prints what it saw, as one JSON object.
// With BREAK_STREAM set, its line is cut at the first piece of a growing answer.
// Arguments: the server's address, a token, the conversation to take up (or -), what to say (any number of times).
const sockets = [];
global.WebSocket = class extends require('ws') {
  constructor(...address) {
    super(...address);
    sockets.push(this);
    if (sockets.length === 1) {
      // The client counts itself online before it can hear: pieces of an answer would pass it by.
      this.on('open', begin);
    }
  }
};
global.XMLHttpRequest = require('xhr2');
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

const [domain, token, conversationId, ...sayings] = process.argv.slice(2);
const patience = 120000;
const seen = { activities: [], posted: [], statuses: [] };
const directLine = new DirectLine({
  domain,
  token,
  webSocket: true,
  ...(conversationId === '-' ? {} : { conversationId })
});

const giveUp = setTimeout(() => finish(1), patience);

function finish(code) {
  clearTimeout(giveUp);
  seen.lines = sockets.length;
  seen.conversationId = directLine.conversationId;
  directLine.end();
  process.stdout.write(JSON.stringify(seen), () => process.exit(code));
}

function say(place) {
  const text = sayings[place];
  const activity = {
    type: 'message', from: { id: 'somebody-else', name: 'Somebody' }, text,
    channelData: { clientActivityID: `client-${place}-${text}` }
  };
  directLine.postActivity(activity).subscribe(id => { seen.posted.push(id); goOn(); }, fault => seen.posted.push(String(fault)));
}

if (process.env.BREAK_STREAM) {
  // The client waits for 3 to 15 seconds before it comes back.
  Math.random = () => 0;
}

function begin() {
  sayings.length > 0 ? say(0) : setTimeout(() => finish(0), 1000);
}

let answered = 0;
const answers = [];

// An answer may be heard before the client is told the id of what it answers.
function goOn() {
  if (answered < sayings.length && answers.includes(seen.posted[answered])) {
    answered++;
    answered < sayings.length ? say(answered) : setTimeout(() => finish(0), 300);
  }
}

directLine.connectionStatus$.subscribe(status => seen.statuses.push(ConnectionStatus[status]));
directLine.activity$.subscribe(activity => {
  seen.activities.push(activity);
  if (process.env.BREAK_STREAM && sockets.length === 1 && activity.channelData?.streamType === 'streaming') {
    sockets[0].terminate();
    process.stderr.write('broken\n');
  }
  if (activity.type === 'message' && activity.from.role === 'bot' && activity.text.includes(sayings[answered])) {
    answers.push(activity.replyToId);
    goOn();
  }
});
