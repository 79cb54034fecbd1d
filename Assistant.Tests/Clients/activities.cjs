// Lets Microsoft's own schemas judge the activities in the JSON array on standard input, and prints what each finds wrong.
const { activityZodSchema } = require('@microsoft/agents-activity');
const { assertActivity } = require('botframework-schema');
const { AdaptiveCard } = require('adaptivecards/dist/adaptivecards.js');

let input = '';
process.stdin.on('data', part => { input += part; });
process.stdin.on('end', () => process.stdout.write(JSON.stringify(JSON.parse(input).map(judge))));

function judge(activity) {
  const faults = [];
  const parsed = activityZodSchema.safeParse(activity);
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`));
  }
  try {
    // It wants times as dates, as its reader makes them.
    assertActivity({ ...activity, ...(activity.timestamp ? { timestamp: new Date(activity.timestamp) } : {}) });
  } catch (fault) {
    // It declares every member as required, and no channel sends them all; what is there must be of the right kind.
    faults.push(...fault.issues.filter(issue => issue.received !== 'undefined').map(issue => `${issue.path.join('.')}: ${issue.message}`));
  }
  for (const card of cards(activity)) {
    const read = new AdaptiveCard();
    read.parse(card);
    faults.push(...read.validateProperties().validationEvents.map(event => event.message));
    if (read.getItemCount() !== card.body.length) {
      faults.push('the card lost a part of its body');
    }
  }
  return faults;
}

function cards(activity) {
  const attached = (activity.attachments ?? []).map(attachment => attachment.content);
  const cited = (activity.entities ?? []).flatMap(entity => entity.citation ?? [])
    .filter(claim => claim.appearance.encodingFormat === 'application/vnd.microsoft.card.adaptive')
    .map(claim => JSON.parse(claim.appearance.text));
  return [...attached, ...cited];
}
