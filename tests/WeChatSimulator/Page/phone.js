import { menuBar } from './menu.js';

const find = (id) => document.getElementById(id);
const openId = () => find('openid').value.trim();

async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(path, options)).json();
}

async function act(deed, values) {
  const running = ask(`/control/${deed}`, { openId: openId(), ...values });
  await draw();
  const outcome = await running;
  find('outcome').textContent = JSON.stringify(outcome, null, 1);
  find('summary').textContent = summary(outcome);
  await draw();
}

const outcomes = { answered: '机器人答了', acknowledged: '机器人收到了，没有答', failed: '平台没有等到能用的回答' };

function summary({ outcome, tries, error }) {
  if (error || !tries) return error ?? '没有推送。';
  const last = tries.at(-1);
  return `${outcomes[outcome] ?? outcome} · HTTP ${last?.status ?? '—'}${tries.length > 1 ? ` · 第 ${tries.length} 次推送` : ''}`;
}

const kinds = { image: '图片', voice: '语音', video: '视频', shortvideo: '小视频', location: '位置', link: '链接', file: '文件', unsupported: '动画表情' };

// Words to tap and to open stand in the text as well: they are shown once, as what can be tapped.
function words(line) {
  const titles = new Set([...line.options, ...line.links].map((each) => each.title));
  return (line.text ?? (line.picture ? '' : `[${kinds[line.kind] ?? line.kind}]`)).split('\n').filter((each) => !titles.has(each.trim())).join('\n').trim();
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  made.className = className ?? '';
  return made;
}

const routes = { custom: '客服消息', template: '模板消息', subscription: '订阅通知' };

function photo(line) {
  const picture = element('img');
  picture.src = line.picture;
  picture.alt = '图片';
  return picture;
}

// An article is one thing to tap: its picture, its headline, what it is about.
function card(line, { title, url }) {
  const box = element('a', '', 'bubble card');
  box.href = url;
  box.target = '_blank';
  box.rel = 'noreferrer';
  box.append(...(line.picture ? [photo(line)] : []), element('div', title, 'headline'), element('div', line.text.slice(title.length).trim(), 'words'));
  return box;
}

function bubble(line) {
  const item = element('li', '', line.side);
  const article = line.kind === 'news' && line.links.length === 1 && /^https?:/.test(line.links[0].url);
  item.append(article ? card(line, line.links[0]) : spoken(line));
  return item;
}

function spoken(line) {
  const box = element('div', '', 'bubble');
  const said = words(line);
  if (said) box.append(element('div', said, 'words'));
  if (line.picture) {
    box.append(photo(line));
  }
  for (const link of line.links.filter((each) => /^https?:/.test(each.url))) {
    const anchor = element('a', link.title || '查看详情');
    anchor.href = link.url;
    anchor.target = '_blank';
    anchor.rel = 'noreferrer';
    box.append(anchor);
  }
  for (const option of line.options) {
    const button = element('button', option.title, 'option');
    button.addEventListener('click', () => act('press', { option: option.title }));
    box.append(button);
  }
  if (line.side === 'account' && line.route !== 'passive') {
    box.append(element('span', routes[line.route] ?? line.route, 'route'));
  }
  return box;
}

let drawn = '';
let drawnMenu = '';
async function draw() {
  const [state, clock] = await Promise.all([ask(`/control/screen/${encodeURIComponent(openId())}`), ask('/control/clock')]);
  find('clock').textContent = new Date(clock.now).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  find('title').textContent = state.typing ? '对方正在输入…' : '社区公众号';
  const now = JSON.stringify(state);
  if (now === drawn) return;
  drawn = now;
  find('state').textContent = state.follows ? '已关注' : '未关注';
  find('state').className = state.follows ? '' : 'away';
  // A message that comes in leaves an open list open.
  if (JSON.stringify(state.menu) !== drawnMenu) {
    drawnMenu = JSON.stringify(state.menu);
    find('menu').replaceChildren(...menuBar(state.menu, act));
  }
  find('screen').replaceChildren(...(state.lines.length ? state.lines.map(bubble) : [element('li', state.follows ? '说一句话试试。' : '先在操作面板里点“关注”。', 'empty')]));
  find('screen').scrollTop = find('screen').scrollHeight;
}

function open(opening) {
  find('bench').classList.toggle('open', opening);
  find('open-bench').setAttribute('aria-expanded', String(opening));
}

find('open-bench').addEventListener('click', () => open(true));
find('close-bench').addEventListener('click', () => open(false));
find('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = find('words').value;
  find('words').value = '';
  if (words) act('text', { text: words });
});
for (const button of document.querySelectorAll('button[data-deed]')) {
  button.addEventListener('click', () => { open(false); act(button.dataset.deed, {}); });
}
for (const button of document.querySelectorAll('button[data-advance]')) {
  button.addEventListener('click', async () => { await ask('/control/clock', { advance: button.dataset.advance }); await draw(); });
}
for (const form of document.querySelectorAll('aside form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    for (const name of ['latitude', 'longitude']) if (name in values) values[name] = Number(values[name]);
    open(false);
    act(form.dataset.deed, values);
  });
}
find('openid').addEventListener('change', draw);
setInterval(draw, 1000);
draw();
