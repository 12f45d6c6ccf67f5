// Calls the simulated platform with the npm package wechat-api.
// node wechat-api.js <API address> <AppID> <AppSecret> <openid> <picture>: prints what the calls gave, as JSON.
'use strict';
const API = require('wechat-api');

const [address, appId, secret, openId, picture] = process.argv.slice(2);
const api = new API(appId, secret);
api.endpoint = address;

const call = (name, ...values) => new Promise((resolve, reject) => {
  api[name](...values, (error, result) => (error ? reject(new Error(`${name}: ${error.message}`)) : resolve(result)));
});

async function main() {
  await call('createMenu', { button: [{ type: 'click', name: '报修', key: 'repair' }, { name: '更多', sub_button: [{ type: 'view', name: '办事', url: 'https://example.org/' }] }] });
  await call('sendText', openId, '您的工单已派出😀');
  const upload = await call('uploadMedia', picture, 'image');
  const results = {
    menu: (await call('getMenu')).menu.button[0].name,
    ticket: (await call('createLimitQRCode', 'b:3-u:2')).ticket,
    follows: (await call('getUser', openId)).subscribe,
    followers: (await call('getFollowers')).data.openid,
    addresses: (await call('getIp')).ip_list.length,
    bytes: (await call('getMedia', upload.media_id)).length,
    refusal: await call('sendText', 'oNobody', '你好').then(() => '', (error) => error.message),
  };
  await call('removeMenu');
  process.stdout.write(JSON.stringify(results));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
