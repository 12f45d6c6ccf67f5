// Who has been talking: residents with their openid and what was said, kept in this browser.
const shelf = "communitybot.residents";
const keptLines = 200;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const kept = load();

export const all = () => kept.list;
export const current = () => kept.list.find(resident => resident.openid === kept.current);

/** A resident nobody has met: a new openid, as a new follower has. */
export function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const openid = `oDEV${[...bytes].map(byte => alphabet[byte % 64]).join("")}`;
  kept.made += 1;
  kept.list.unshift({ openid, name: `居民${kept.made}`, number: kept.made, lines: [] });
  kept.list.length = Math.min(kept.list.length, 12);
  kept.current = openid;
  save();
  return current();
}

export function become(openid) {
  kept.current = openid;
  save();
}

/** Remembers a line of a resident's conversation. */
export function remember(resident, line) {
  resident.lines.push(line);
  resident.lines.splice(0, resident.lines.length - keptLines);
  save();
}

export function save() {
  try {
    localStorage.setItem(shelf, JSON.stringify(kept));
  } catch {
    // A full or forbidden shelf costs only the history after a reload.
  }
}

function load() {
  try {
    const found = JSON.parse(localStorage.getItem(shelf));
    if (Array.isArray(found?.list)) {
      return found;
    }
  } catch {
    // Unreadable: start anew.
  }

  return { made: 0, current: "", list: [] };
}
