// Plays WeChat with the npm package wechat-crypto: seals standard input as a push, POSTs it,
// verifies and opens the reply, and prints it.
// node platform.js <folder with node_modules> <url> <token> <EncodingAESKey> <AppID>
'use strict';
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const [folder, url, token, key, appId] = process.argv.slice(2);
const Crypto = createRequire(path.join(folder, 'package.json'))('wechat-crypto');

async function main() {
  const crypto = new Crypto(token, key, appId);
  const encrypted = crypto.encrypt(readFileSync(0, 'utf8'));
  const [timestamp, nonce] = [`${Math.floor(Date.now() / 1000)}`, '1372623149'];
  const query = new URLSearchParams({
    signature: crypto.getSignature(timestamp, nonce, ''),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: crypto.getSignature(timestamp, nonce, encrypted),
  });
  const body = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  const response = await fetch(`${url}?${query}`, { method: 'POST', body });
  const reply = await response.text();
  const field = (name) => {
    const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^\\]<]*)`).exec(reply);
    if (!found) throw new Error(`${response.status}: no ${name} in ${reply}`);
    return found[1];
  };
  if (field('MsgSignature') !== crypto.getSignature(field('TimeStamp'), field('Nonce'), field('Encrypt'))) {
    throw new Error('The signature of the reply is wrong.');
  }
  const opened = crypto.decrypt(field('Encrypt'));
  if (opened.id !== appId) throw new Error(`The reply is for ${opened.id}.`);
  process.stdout.write(opened.message);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
