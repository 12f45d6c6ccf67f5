// Calls the simulated platform with the npm package node-easywechat, by the stable token.
// node node-easywechat.js <API address> <AppID> <AppSecret> <openid>: prints what the calls gave, as JSON.
'use strict';
const { OfficialAccount } = require('node-easywechat');

const [address, appId, secret, openId] = process.argv.slice(2);
const app = new OfficialAccount({
  app_id: appId,
  secret,
  token: 'development',
  use_stable_access_token: true,
  file: { path: process.env.TMPDIR || '/tmp' },
  http: { baseURL: address },
});

async function main() {
  app.setCache({ get: async () => null, set: async () => true, has: async () => false, delete: async () => true });
  const client = app.getClient();
  const post = async (path, json) => (await client.post(path, { json })).toObject();
  const get = async (path, params) => (await client.get(path, { params })).toObject();
  const sent = await post('cgi-bin/message/custom/send', { touser: openId, msgtype: 'text', text: { content: '您的工单已派出😀' } });
  process.stdout.write(JSON.stringify({
    sent: sent.errcode,
    token: (await app.getAccessToken().getToken()).length,
    follows: (await get('cgi-bin/user/info', { openid: openId })).subscribe,
    tag: (await post('cgi-bin/tags/create', { tag: { name: '3号楼' } })).tag.name,
  }));
}

main().catch((error) => {
  console.error(error.stack);
  process.exit(1);
});
