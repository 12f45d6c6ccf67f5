// The talk of the resident in front: what was said, what is awaited, what came back.
import * as clock from "./clock.js";
import { element } from "./draw.js";
import * as host from "./host.js";
import { lineElement, waitingElement } from "./bubbles.js";
import * as residents from "./residents.js";

const talk = document.getElementById("talk");
const title = document.getElementById("title");
const name = title.textContent;
const outOfService = "该公众号提供的服务出现故障，请稍后再试";
const stampEvery = 5 * 60_000;
const awaited = new Map(); // openid → answers on their way
let lastStamp = null;
let tellWire = () => {};

/** Who wants to see what went over the wire. */
export const onWire = callback => { tellWire = callback; };

/** Shows the conversation of the resident in front, from its beginning. */
export function show() {
  talk.replaceChildren();
  lastStamp = null;
  residents.current().lines.forEach(line => append(line));
  showWaiting();
  toEnd();
}

/** The resident does something: shown at once, sent, and its answer shown when it is there. */
export async function act(deed, line) {
  const resident = residents.current();
  add(resident, { from: "me", at: clock.instant(), ...line });
  await deliver(resident, deed, resident.lines.at(-1));
}

/** The words of a resident, typed or tapped. */
export const say = (text, menuId) => act({ kind: "text", text, menuId }, { kind: "text", text });

async function deliver(resident, deed, line) {
  expect(resident, 1);
  try {
    const answer = await host.send({ resident: resident.openid, ...deed });
    tellWire(answer.wire);
    answer.messages.forEach(message => add(resident, { at: clock.instant(), ...shown(message) }));
    if (answer.outcome === "failed") {
      add(resident, { from: "note", kind: "trouble", at: clock.instant(), text: outOfService });
    }
  } catch {
    line.unsent = deed;
    residents.save();
    if (resident === residents.current()) {
      show();
    }
  } finally {
    expect(resident, -1);
  }
}

const shown = message => message.kind === "handover"
  ? { from: "note", kind: "deed", text: "已转接人工客服" }
  : { from: "bot", ...message };

function again(line) {
  const deed = line.unsent;
  delete line.unsent;
  show();
  return deliver(residents.current(), deed, line);
}

function add(resident, line) {
  residents.remember(resident, line);
  if (resident === residents.current()) {
    append(line);
    talk.append(...talk.querySelectorAll(".waiting"));
    toEnd();
  }
}

function append(line) {
  if (lastStamp === null || Math.abs(line.at - lastStamp) >= stampEvery) {
    talk.append(element("li", { class: "note stamp" }, clock.stamp(line.at)));
    lastStamp = line.at;
  }

  const shown = lineElement(line, residents.current(), { say, again });
  shown.querySelectorAll("img").forEach(image => image.addEventListener("load", toEnd, { once: true }));
  talk.append(shown);
}

function expect(resident, change) {
  awaited.set(resident.openid, (awaited.get(resident.openid) ?? 0) + change);
  showWaiting();
}

function showWaiting() {
  const waiting = (awaited.get(residents.current().openid) ?? 0) > 0;
  title.textContent = waiting ? "对方正在输入…" : name;
  talk.querySelectorAll(".waiting").forEach(dots => dots.remove());
  if (waiting) {
    talk.append(waitingElement());
    toEnd();
  }
}

const toEnd = () => talk.scrollTo({ top: talk.scrollHeight });

// A drawer or a keyboard takes its room from above: the last words stay in sight.
new ResizeObserver(toEnd).observe(talk);
