// Takes the simulated platform's pushes with the npm package wechat, and says every text back.
// node wechat-server.js <AppID> <token> <EncodingAESKey>: prints its address and serves until standard input closes.
'use strict';
const http = require('node:http');
const wechat = require('wechat');

const [appid, token, encodingAESKey] = process.argv.slice(2);
const handle = wechat({ appid, token, encodingAESKey }, (request, response) => {
  const message = request.weixin;
  response.reply(message.MsgType === 'text' ? `回声：${message.Content}` : message.MsgType === 'location' ? `${message.Location_X},${message.Location_Y}` : `收到${message.Event ?? message.MsgType}`);
});

const server = http.createServer((request, response) => {
  request.query = Object.fromEntries(new URL(request.url, 'http://localhost').searchParams);
  handle(request, response, (error) => {
    response.writeHead(500);
    response.end(`${error}`);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/wechat`));
process.stdin.resume().on('end', () => process.exit(0));
