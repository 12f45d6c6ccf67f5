// The community's time: read from the host once, ticking here in between. It may be far from this computer's.
import * as host from "./host.js";

const weekdays = ["日", "一", "二", "三", "四", "五", "六"];
const dayLength = 86_400_000;
let offset = "+08:00";
let aheadBy = 0; // of this computer's clock, in milliseconds
const watchers = new Set();

export const instant = () => Date.now() + aheadBy;

/** Calls back now, each second, and whenever the clock is set. */
export function watch(callback) {
  watchers.add(callback);
  callback();
}

export async function read() {
  const now = await host.now();
  offset = /([+-]\d\d:\d\d)$/.exec(now)?.[1] ?? "+00:00";
  aheadBy = Date.parse(now) - Date.now();
  watchers.forEach(callback => callback());
}

/** Sets the clock to a wall time of the community, such as 2026-11-27T19:52. */
export async function setWall(wall) {
  await host.setNow(`${wall.length === 16 ? `${wall}:00` : wall}${offset}`);
  await read();
}

/** Sets the clock back to this computer's time. */
export async function setReal() {
  await host.setNow(new Date().toISOString());
  await read();
}

/** The wall time at an instant, for reading with UTC getters. */
export function wall(at = instant()) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(offset);
  return new Date(at + (sign === "-" ? -1 : 1) * (hours * 60 + +minutes) * 60_000);
}

export const hourMinute = at => wall(at).toISOString().slice(11, 16);
export const hourMinuteSecond = at => wall(at).toISOString().slice(11, 19);
export const inputValue = at => wall(at).toISOString().slice(0, 16);
export function day(at) {
  const date = wall(at);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期${weekdays[date.getUTCDay()]}`;
}

/** As the phone writes it above a message: 19:52, 昨天 19:52, 星期五 19:52, or the whole date. */
export function stamp(at) {
  const days = Math.floor(wall().getTime() / dayLength) - Math.floor(wall(at).getTime() / dayLength);
  const time = hourMinute(at);
  if (days === 0) {
    return time;
  }

  if (days === 1) {
    return `昨天 ${time}`;
  }

  return days > 1 && days < 7 ? `星期${weekdays[wall(at).getUTCDay()]} ${time}` : `${day(at).split(" ")[0]} ${time}`;
}

setInterval(() => watchers.forEach(callback => callback()), 1000);
