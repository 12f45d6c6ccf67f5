// The account's menu as the phone shows it: up to three buttons, a list above one that has others below it, and for
// items that need something of the phone first (a code, a picture, a place) a sheet that asks for it.

const asked = {
  scancode_waitmsg: { title: '扫一扫', fields: [['text', '扫到的内容', 'QR-EST01-B03-U2']] },
  scancode_push: { title: '扫一扫', fields: [['text', '扫到的内容', 'https://example.org/']] },
  pic_sysphoto: { title: '拍照', fields: [['file', '照片', '']] },
  pic_photo_or_album: { title: '拍照或从相册选', fields: [['file', '照片', '']] },
  pic_weixin: { title: '从相册选', fields: [['file', '照片', '']] },
  location_select: { title: '选择位置', fields: [['text', '地点', '安和苑'], ['latitude', '纬度（GCJ-02）', '35.0371'], ['longitude', '经度（GCJ-02）', '111.0335']] },
};

function made(name, text, className) {
  const element = document.createElement(name);
  element.textContent = text ?? '';
  element.className = className ?? '';
  return element;
}

function close() {
  document.getElementById('sheet')?.remove();
  document.querySelector('#menu .list')?.remove();
  for (const button of document.querySelectorAll('#menu [aria-expanded=true]')) button.setAttribute('aria-expanded', 'false');
}

// Base64 of a chosen file; the simulator has a small picture of its own for who chooses none.
async function picture(file) {
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function ask(item, act) {
  const { title, fields } = asked[item.type];
  const sheet = made('form', '', 'sheet');
  sheet.id = 'sheet';
  sheet.append(made('h2', title));
  for (const [name, label, value] of fields) {
    const row = made('label', label);
    const input = made('input');
    input.name = name;
    if (name === 'file') [input.type, input.accept] = ['file', 'image/*'];
    else input.value = value;
    row.append(input);
    sheet.append(row);
  }
  const deeds = made('div', '', 'deeds');
  const cancel = made('button', '取消');
  cancel.type = 'button';
  cancel.addEventListener('click', close);
  deeds.append(cancel, made('button', '确定', 'strong'));
  sheet.append(deeds);
  sheet.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { text, latitude, longitude } = Object.fromEntries(new FormData(sheet));
    const image = await picture(sheet.elements.file?.files[0]);
    close();
    act('menu', { key: item.key, event: item.type, text, image, ...(latitude && { latitude: Number(latitude), longitude: Number(longitude) }) });
  });
  document.getElementById('menu').after(sheet);
  sheet.querySelector('input').focus();
}

function tap(item, act) {
  close();
  if (asked[item.type]) return ask(item, act);
  if (item.type === 'view') {
    window.open(item.url, '_blank', 'noreferrer');
    return act('event', { event: 'VIEW', fields: { EventKey: item.url } });
  }
  if (item.type === 'miniprogram') return act('event', { event: 'view_miniprogram', fields: { EventKey: item.pagepath } });
  return act('click', { key: item.key });
}

function list(top, act) {
  const above = made('div', '', 'list');
  above.setAttribute('role', 'menu');
  above.append(...top.sub_button.map((item) => {
    const button = made('button', item.name);
    button.setAttribute('role', 'menuitem');
    button.addEventListener('click', () => tap(item, act));
    return button;
  }));
  return above;
}

export function menuBar(menu, act) {
  return (menu ?? []).map((top) => {
    const place = made('div', '', 'top');
    const button = made('button', top.name);
    place.append(button);
    if (!top.sub_button?.length) {
      button.addEventListener('click', () => tap(top, act));
      return place;
    }
    button.classList.add('more');
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      const opens = button.getAttribute('aria-expanded') !== 'true';
      close();
      if (opens) {
        button.setAttribute('aria-expanded', 'true');
        place.append(list(top, act));
        place.querySelector('.list button').focus();
      }
    });
    return place;
  });
}

document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
// What was tapped may be gone by now: the way of the event still tells where it was.
document.addEventListener('click', (event) => { if (!event.composedPath().some((each) => each.id === 'menu' || each.id === 'sheet')) close(); });
