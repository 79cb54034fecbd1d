// Lets Microsoft's own connector library judge tokens, and prints for each whether it was accepted and why not.
// Standard input: {appId, connectorMetadata, emulatorMetadata, calls: [{header, activity}]}.
const {
  AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory
} = require('botframework-connector');

let input = '';
process.stdin.on('data', part => { input += part; });
process.stdin.on('end', () => judge(JSON.parse(input)).then(verdicts => process.stdout.write(JSON.stringify(verdicts))));

async function judge({ appId, connectorMetadata, emulatorMetadata, calls }) {
  const authentication = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', 'https://api.botframework.com', '',
    connectorMetadata, emulatorMetadata, 'urn:botframework:azure',
    new PasswordServiceClientCredentialFactory(appId, 'secret'), new AuthenticationConfiguration());
  const verdicts = [];
  for (const { header, activity } of calls) {
    try {
      await authentication.authenticateRequest(activity, header);
      verdicts.push({ accepted: true });
    } catch (fault) {
      verdicts.push({ accepted: false, reason: String(fault.message) });
    }
  }
  return verdicts;
}
