// The bottom bar: words, menu, and the drawer's photo, voice and scan.
import { act, say } from "./conversation.js";
import { element } from "./draw.js";
import * as host from "./host.js";
import { menu } from "./menu.js";

const byId = id => document.getElementById(id);
const composer = byId("composer");
const words = byId("words");
const drawer = byId("drawer");
const plus = byId("plus");

export function furnish() {
  byId("to-menu").addEventListener("click", () => { closeDrawer(); setMode("menu"); });
  byId("to-text").addEventListener("click", () => { setMode("text"); words.focus(); });
  byId("menu").append(...menu.map(menuItem));
  document.addEventListener("click", event => event.target.closest(".menu-item") || closeMenus());
  document.addEventListener("keydown", event => event.key === "Escape" && (closeMenus(), closeDrawer()));

  words.addEventListener("input", fit);
  addEventListener("resize", fit);
  words.addEventListener("focus", closeDrawer);
  words.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId("say").requestSubmit();
    }
  });
  byId("say").addEventListener("submit", event => { event.preventDefault(); sayWords(); });

  plus.addEventListener("click", () => drawer.hidden ? openDrawer("more") : closeDrawer());
  drawer.querySelectorAll("[data-open]").forEach(button => button.addEventListener("click", () => openDrawer(button.dataset.open)));
  byId("pick-photo").addEventListener("click", () => byId("photo").click());
  byId("photo").addEventListener("change", sendPhoto);
  byId("voice").addEventListener("submit", sendVoice);
  byId("scan").addEventListener("submit", scan);
}

export function closeDrawer() {
  drawer.hidden = true;
  plus.setAttribute("aria-expanded", "false");
}

function openDrawer(name) {
  drawer.hidden = false;
  plus.setAttribute("aria-expanded", "true");
  drawer.querySelectorAll(".pane").forEach(pane => { pane.hidden = pane.dataset.pane !== name; });
  drawer.querySelector(`[data-pane="${name}"]`).dispatchEvent(new Event("open"));
}

function setMode(mode) {
  composer.dataset.mode = mode;
}

function menuItem({ name, items }) {
  const pop = element("div", { class: "menu-pop", role: "group", "aria-label": name, hidden: true }, ...items.map(item =>
    element("button", { type: "button", click: () => { closeMenus(); click(item); } }, item.name)));
  const open = element("button", { type: "button", "aria-expanded": "false", click: () => {
    const opening = pop.hidden;
    closeMenus();
    pop.hidden = !opening;
    open.setAttribute("aria-expanded", String(opening));
  } }, name);
  return element("div", { class: "menu-item" }, pop, open);
}

function closeMenus() {
  document.querySelectorAll(".menu-pop").forEach(pop => { pop.hidden = true; });
  document.querySelectorAll(".menu-item > button").forEach(button => button.setAttribute("aria-expanded", "false"));
}

const click = item => act({ kind: "click", key: item.key }, { from: "note", kind: "deed", text: `你点了菜单「${item.name}」` });

function fit() {
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight}px`;
  byId("send").hidden = words.value.trim() === "";
  plus.hidden = !byId("send").hidden;
}

function sayWords() {
  const text = words.value.trim();
  if (text) {
    words.value = "";
    fit();
    say(text);
  }
}

async function sendPhoto() {
  const [file] = byId("photo").files;
  byId("photo").value = "";
  closeDrawer();
  if (file) {
    const { mediaId, url } = await host.keepPhoto(file);
    await act({ kind: "image", mediaId, pictureUrl: url }, { kind: "image", url });
  }
}

function sendVoice(event) {
  event.preventDefault();
  const text = byId("transcript").value.trim();
  byId("transcript").value = "";
  closeDrawer();
  act({ kind: "voice", text }, { kind: "voice", text, seconds: Math.min(60, Math.max(2, Math.ceil([...text].length / 4))) });
}

function scan(event) {
  event.preventDefault();
  const scene = byId("scene").value.trim();
  closeDrawer();
  if (scene) {
    act({ kind: "scan", scene }, { from: "note", kind: "deed", text: `你扫了码 ${scene}` });
  }
}
