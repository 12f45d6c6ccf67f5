// The location drawer: a sketch of the neighbourhood, a list of known places, and free coordinates (GCJ-02).
import { closeDrawer } from "./composer.js";
import { act } from "./conversation.js";
import { drawing, element } from "./draw.js";
import * as host from "./host.js";

const byId = id => document.getElementById(id);
const margin = 30;
const grid = 200; // metres
const metresPerDegree = 111_320;
let known = [];
let frame = null;

const isEstate = place => !place.category;

export async function furnish() {
  byId("place").addEventListener("submit", send);
  byId("map").addEventListener("click", pin);
  ["latitude", "longitude"].forEach(id => byId(id).addEventListener("input", drawMap));
  known = await host.places();
  byId("map").hidden = known.length < 2;
  byId("place").addEventListener("open", () => { frame = frameOf(known.filter(isEstate)); drawMap(); });
  byId("places").append(...known.map(place => element("li", {},
    element("button", { type: "button", "aria-pressed": "false", click: () => choose(place) }, place.name, element("small", {}, place.category ?? "小区")))));
  if (known.length) {
    choose(known[0]);
  }
}

function choose({ name, latitude, longitude }) {
  byId("label").value = name;
  byId("latitude").value = latitude;
  byId("longitude").value = longitude;
  [...byId("places").children].forEach((row, index) => row.firstChild.setAttribute("aria-pressed", String(known[index].name === name)));
  drawMap();
}

function pin(event) {
  const box = byId("map").getBoundingClientRect();
  const [longitude, latitude] = [frame.west + (event.clientX - box.left) / box.width * frame.wide, frame.north - (event.clientY - box.top) / box.height * frame.high];
  choose({ name: "地图选点", latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) });
}

function send(event) {
  event.preventDefault();
  const [label, latitude, longitude] = ["label", "latitude", "longitude"].map(id => byId(id).value.trim());
  if (latitude && longitude && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
    closeDrawer();
    act({ kind: "location", label, latitude: +latitude, longitude: +longitude }, { kind: "location", label, latitude, longitude });
  }
}

/** The window on the neighbourhood that shows all its estates, in the shape of the map on the screen. */
function frameOf(places) {
  const { width, height } = byId("map").getBoundingClientRect();
  if (places.length < 2 || width === 0) {
    return null;
  }

  // A degree of longitude is shorter than one of latitude.
  const squeeze = Math.cos(places[0].latitude * Math.PI / 180);
  const [lats, lngs] = [places.map(place => place.latitude), places.map(place => place.longitude)];
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)];
  const perPixel = Math.max((north - south) / (height - 2 * margin), (east - west) * squeeze / (width - 2 * margin), 1e-6);
  const [wide, high] = [perPixel * width / squeeze, perPixel * height];
  return { west: (west + east - wide) / 2, north: (south + north + high) / 2, wide, high, width, height, step: grid / metresPerDegree / perPixel };
}

function drawMap() {
  if (!frame) {
    return;
  }

  const at = place => ({ x: (place.longitude - frame.west) / frame.wide * frame.width, y: (frame.north - place.latitude) / frame.high * frame.height });
  const estatesLast = [...known].sort((one, other) => isEstate(one) - isEstate(other));
  const map = byId("map");
  map.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
  map.replaceChildren(squares(), ...estatesLast.map(place => dot(at(place), place)), marker(at({ latitude: +byId("latitude").value, longitude: +byId("longitude").value })));
}

const dot = ({ x, y }, place) => isEstate(place)
  ? drawing("g", {}, drawing("rect", { x: x - 7, y: y - 5, width: 14, height: 10, rx: 3, fill: "#b9cbe2", stroke: "#7d99ba", "stroke-width": 1 }),
    drawing("text", { x, y: y + 17, class: "estate" }, place.name.replace(/^【示例】|小区$/g, "")), drawing("title", {}, place.name))
  : drawing("g", {}, drawing("circle", { cx: x, cy: y, r: 3.5, fill: "#f0a648", stroke: "#fff", "stroke-width": 1 }), drawing("title", {}, place.name));

/** Squares of 200 metres, to feel the distances by. */
function squares() {
  const lines = [];
  for (let x = frame.step; x < frame.width; x += frame.step) {
    lines.push(`M${x} 0V${frame.height}`);
  }

  for (let y = frame.step; y < frame.height; y += frame.step) {
    lines.push(`M0 ${y}H${frame.width}`);
  }

  return drawing("path", { d: lines.join(""), stroke: "#fff", "stroke-width": 1 });
}

const marker = ({ x, y }) => drawing("path", { d: `M${x} ${y}s-9-9-9-15a9 9 0 0 1 18 0c0 6-9 15-9 15Z`, fill: "#07c160", stroke: "#fff", "stroke-width": 1.5 });
