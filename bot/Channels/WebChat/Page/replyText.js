// What the phone makes of a text reply: only <a href> means anything, all else is words.
const link = /<a\s+href\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>([^<]*)<\/a>/gi;
const menuLink = /^weixin:\/\/bizmsgmenu\?(.*)$/i;

/** Parts in order: { text }, { text, href } or { text, say, menuId }. */
export function parts(reply) {
  const found = [];
  let from = 0;
  for (const match of reply.matchAll(link)) {
    const part = asLink(match[1] ?? match[2], match[3]);
    if (part) {
      push(found, reply.slice(from, match.index));
      found.push(part);
      from = match.index + match[0].length;
    }
  }

  push(found, reply.slice(from));
  return found;
}

function push(found, text) {
  if (text) {
    found.push({ text });
  }
}

function asLink(target, text) {
  const address = target.trim().replaceAll("&amp;", "&");
  const menu = menuLink.exec(address);
  if (menu) {
    const values = new Map(menu[1].split("&").map(pair => [pair.split("=", 1)[0], unescaped(pair.slice(pair.indexOf("=") + 1))]));
    return { text, say: values.get("msgmenucontent") || text, menuId: values.get("msgmenuid") ?? "" };
  }

  return /^(https?:\/\/|tel:)/i.test(address) ? { text, href: address } : null;
}

function unescaped(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
