// The side panel: the clock, the residents, the size of the words, the wire.
import * as clock from "./clock.js";
import { onWire, show } from "./conversation.js";
import { element } from "./draw.js";
import { face } from "./bubbles.js";
import { simulator } from "./host.js";
import * as residents from "./residents.js";

const byId = id => document.getElementById(id);
const bench = byId("bench");
const moments = [["周五晚上", "2026-11-27T19:52"], ["周日傍晚", "2026-11-29T18:30"], ["大年初一", "2027-02-06T09:00"]];
const sizes = [["标准", 1], ["大", 1.25], ["特大", 1.5]];

/** @param greet called with each fresh resident: a new follower says hello by following. */
export function furnish(greet) {
  byId("open-bench").addEventListener("click", () => open(true));
  byId("to-residents").addEventListener("click", () => { open(true); byId("residents").querySelector("[aria-current=true]").focus(); });
  byId("close-bench").addEventListener("click", () => open(false));
  document.addEventListener("keydown", event => event.key === "Escape" && open(false));
  byId("fresh").addEventListener("click", () => { residents.fresh(); showResidents(); show(); open(false); greet(); });
  furnishClock();
  furnishSizes();
  onWire(showWire);
  showResidents();
  showSimulator().catch(() => { /* the page stands without it */ });
}

async function showSimulator() {
  const { address, runs } = await simulator();
  byId("simulator").hidden = !address;
  byId("simulator-link").hidden = !runs;
  byId("simulator-link").href = address;
  byId("simulator-note").textContent = runs
    ? "平台的另一半在那里：客服消息、通知、48 小时窗口和故障。"
    : `要试客服消息、通知和故障，另开终端：dotnet run --project tests/WeChatSimulator -- --bot ${location.origin}`;
}

function open(opening) {
  bench.classList.toggle("open", opening);
  byId("open-bench").setAttribute("aria-expanded", String(opening));
  byId(opening ? "close-bench" : "words").focus({ preventScroll: true });
}

function furnishClock() {
  const shown = { time: clock.hourMinute, seconds: clock.hourMinuteSecond, day: clock.day };
  clock.watch(() => document.querySelectorAll("[data-clock]").forEach(place => { place.textContent = shown[place.dataset.clock](); }));
  byId("moment").value = clock.inputValue();
  byId("set-clock").addEventListener("submit", event => { event.preventDefault(); setClock(() => clock.setWall(byId("moment").value)); });
  byId("moments").append(
    element("button", { type: "button", click: () => setClock(clock.setReal) }, "现在"),
    ...moments.map(([name, wall]) => element("button", { type: "button", click: () => setClock(() => clock.setWall(wall)) }, name)));
}

async function setClock(set) {
  try {
    await set();
    byId("moment").value = clock.inputValue();
    byId("clock-note").textContent = "";
  } catch {
    byId("clock-note").textContent = "时间没有设成：主机没有接受。";
  }
}

function furnishSizes() {
  const choose = scale => {
    document.documentElement.style.setProperty("--scale", scale);
    localStorage.setItem("communitybot.scale", scale);
    dispatchEvent(new Event("resize"));
    [...byId("sizes").children].forEach((button, index) => button.setAttribute("aria-pressed", String(sizes[index][1] === scale)));
  };
  byId("sizes").append(...sizes.map(([name, scale]) => element("button", { type: "button", click: () => choose(scale) }, name)));
  choose(sizes.find(([, scale]) => scale === Number(localStorage.getItem("communitybot.scale")))?.[1] ?? 1);
}

function showResidents() {
  byId("residents").replaceChildren(...residents.all().map(resident => element("li", {},
    element("button", { type: "button", "aria-current": String(resident === residents.current()), click: () => { residents.become(resident.openid); showResidents(); show(); open(false); } },
      face(resident), element("span", {}, resident.name, element("small", {}, resident.openid))))));
}

function showWire({ mode, milliseconds, tries, status, push, answer }) {
  const how = mode === "safe" ? "安全模式" : "明文模式";
  byId("wire-summary").textContent = `${how} · HTTP ${status || "—"} · ${milliseconds} 毫秒${tries > 1 ? ` · 第 ${tries} 次推送` : ""}`;
  for (const [id, xml] of [["wire-push", push], ["wire-answer", answer]]) {
    byId(id).hidden = !xml;
    byId(id).querySelector("pre").textContent = xml ?? "";
  }
}
