// One line of a conversation as the phone shows it.
import { drawing, element, icon } from "./draw.js";
import { parts } from "./replyText.js";

/**
 * A line is { from: "me" | "bot" | "note", kind, … }.
 * @param actions say(text, menuId) for tapped options; again(line) for a line that could not be sent.
 */
export function lineElement(line, resident, actions) {
  if (line.from === "note") {
    return element("li", { class: line.kind === "trouble" ? "note trouble" : "note" }, line.text);
  }

  const own = line.from === "me";
  const said = element("div", { class: "said" }, ...(bodies[line.kind] ?? bodies.text)(line, actions));
  const turn = element("li", { class: own ? "turn own" : "turn", "aria-label": own ? "我" : "小助手" }, own ? face(resident) : botFace(), said);
  if (line.unsent) {
    turn.append(element("button", { class: "again", type: "button", "aria-label": "没发出去，点一下重发", click: () => actions.again(line) }));
  }

  return turn;
}

export const waitingElement = () => element("li", { class: "turn waiting", "aria-label": "对方正在输入" }, botFace(),
  element("div", { class: "said" }, element("div", { class: "bubble dots" }, element("i"), element("i"), element("i"))));

export const face = resident => element("span", { class: `face tint${resident.number % 5}`, "aria-hidden": "true" }, resident.name.slice(-1));
const botFace = () => element("span", { class: "face bot", "aria-hidden": "true" }, icon("i-bot"));

const bodies = {
  text: (line, actions) => [element("div", { class: "bubble" }, ...(line.from === "bot" ? replyParts(line.text, actions) : [line.text]))],
  image: line => [line.url ? picture(line.url, line.from === "bot" ? "小助手发来的图片" : "我发的照片") : unseen("图片")],
  voice: line => line.from === "bot" ? [unseen("语音")] : [
    element("div", { class: "bubble clip", "aria-label": `语音 ${line.seconds} 秒` }, icon("i-voice"), `${line.seconds}″`),
    ...(line.text ? [element("div", { class: "heard" }, line.text)] : []),
  ],
  location: line => [element("div", { class: "place" },
    element("b", {}, line.label || "位置"), element("small", {}, `${line.latitude}, ${line.longitude}`), streets())],
  news: line => line.articles.map(article),
  video: () => [unseen("视频")],
  music: () => [unseen("音乐")],
};

// Kept by the platform, which this page has not.
const unseen = what => element("div", { class: "bubble" }, `［${what}］`);

function replyParts(reply, actions) {
  return parts(reply).map(part => {
    if (part.say !== undefined) {
      return element("button", { class: "option", type: "button", click: () => actions.say(part.say, part.menuId) }, part.text);
    }

    return part.href ? element("a", { href: part.href, target: "_blank", rel: "noopener noreferrer" }, part.text) : part.text;
  });
}

const picture = (url, words) => element("a", { class: "picture", href: url, target: "_blank", rel: "noopener" }, element("img", { src: url, alt: words }));

function article({ title, description, pictureUrl, url }) {
  const open = /^https?:\/\//i.test(url ?? "") ? { href: url, target: "_blank", rel: "noopener noreferrer" } : {};
  return element("a", { class: "article", ...open },
    ...(/^(https?:\/\/|\/)/i.test(pictureUrl ?? "") ? [element("img", { src: pictureUrl, alt: "" })] : []),
    element("b", {}, title ?? ""), ...(description ? [element("span", {}, description)] : []));
}

function streets() {
  const road = (path, width, colour) => drawing("path", { d: path, stroke: colour, "stroke-width": width });
  return drawing("svg", { viewBox: "0 0 250 96", preserveAspectRatio: "xMidYMid slice", "aria-hidden": "true" },
    drawing("rect", { width: 250, height: 96, fill: "#e9f0e6", stroke: "none" }),
    drawing("path", { d: "M0 60h70v36H0zM164 0h86v30h-86z", fill: "#d5e8cd", stroke: "none" }),
    road("M-5 46 255 38M118-5l14 106", 9, "#fff"), road("M44-5 56 101M196-5l-10 106M-5 84l260-6M-5 14l260-8", 4, "#fff"),
    drawing("path", { d: "M125 56s-13-13-13-22a13 13 0 0 1 26 0c0 9-13 22-13 22Z", fill: "#07c160", stroke: "#fff", "stroke-width": 2 }),
    drawing("circle", { cx: 125, cy: 34, r: 4.5, fill: "#fff", stroke: "none" }));
}
