const find = (id) => document.getElementById(id);
const openId = () => find('openid').value.trim();

async function ask(path, body) {
  const options = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return (await fetch(path, options)).json();
}

async function act(deed, values) {
  const running = ask(`/control/${deed}`, { openId: openId(), ...values });
  await draw();
  find('outcome').textContent = JSON.stringify(await running, null, 1);
  await draw();
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  made.className = className ?? '';
  return made;
}

function bubble(line) {
  const item = element('li', '', line.side);
  const box = element('div', line.text ?? `[${line.kind}]`, 'bubble');
  if (line.picture) {
    const picture = element('img');
    picture.src = line.picture;
    picture.alt = '图片';
    box.append(picture);
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
    box.append(element('span', line.route, 'route'));
  }
  item.append(box);
  return item;
}

function menuButtons(menu) {
  return (menu ?? []).flatMap((top) => (top.sub_button?.length ? top.sub_button : [top])).map((item) => {
    const button = element('button', item.name);
    button.addEventListener('click', () => (item.type === 'view' ? act('event', { event: 'VIEW', fields: { EventKey: item.url } }) : act('click', { key: item.key })));
    return button;
  });
}

let drawn = '';
async function draw() {
  const [state, clock] = await Promise.all([ask(`/control/screen/${encodeURIComponent(openId())}`), ask('/control/clock')]);
  find('clock').textContent = new Date(clock.now).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  find('title').textContent = state.typing ? '对方正在输入…' : '社区公众号';
  const now = JSON.stringify(state);
  if (now === drawn) return;
  drawn = now;
  find('state').textContent = state.follows ? '已关注' : '未关注';
  find('menu').replaceChildren(...menuButtons(state.menu));
  find('screen').replaceChildren(...state.lines.map(bubble));
  find('screen').scrollTop = find('screen').scrollHeight;
}

find('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = find('words').value;
  find('words').value = '';
  if (words) act('text', { text: words });
});
for (const button of document.querySelectorAll('button[data-deed]')) {
  button.addEventListener('click', () => act(button.dataset.deed, {}));
}
for (const button of document.querySelectorAll('button[data-advance]')) {
  button.addEventListener('click', async () => { await ask('/control/clock', { advance: button.dataset.advance }); await draw(); });
}
for (const form of document.querySelectorAll('aside form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    for (const name of ['latitude', 'longitude']) if (name in values) values[name] = Number(values[name]);
    act(form.dataset.deed, values);
  });
}
find('openid').addEventListener('change', draw);
setInterval(draw, 1000);
draw();
