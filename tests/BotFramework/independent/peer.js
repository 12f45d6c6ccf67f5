// node peer.js FOLDER ask URL                  reads an activity, posts it to a bot, writes {status, body}
// node peer.js FOLDER judge METADATA APPID     reads [{token, activity}], writes whether each would be let in
const [folder, task, address, appId] = process.argv.slice(2);
const connector = require(require.resolve('botframework-connector', { paths: [folder] }));

async function ask(activity) {
  const nobody = new connector.PasswordServiceClientCredentialFactory('', '');
  const authentication = connector.BotFrameworkAuthenticationFactory.create('', false, '', '', '', '', '', '', '', nobody, {});
  const client = authentication.createBotFrameworkClient();
  return client.postActivity('', '', address, activity.serviceUrl, activity.conversation.id, activity);
}

async function judge(callers) {
  connector.ChannelValidation.OpenIdMetadataEndpoint = address;
  const credentials = new connector.SimpleCredentialProvider(appId, 'unused');
  const verdicts = [];
  for (const { token, activity } of callers) {
    try {
      const identity = await connector.JwtTokenValidation.authenticateRequest(activity, `Bearer ${token}`, credentials, '');
      verdicts.push(identity.isAuthenticated);
    } catch (error) {
      verdicts.push(false);
    }
  }
  return verdicts;
}

let input = '';
process.stdin.on('data', (part) => (input += part));
process.stdin.on('end', async () => {
  const answer = await (task === 'ask' ? ask : judge)(JSON.parse(input));
  process.stdout.write(JSON.stringify(answer));
  process.exit(0);
});
