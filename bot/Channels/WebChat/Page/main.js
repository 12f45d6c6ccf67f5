// Puts the page together: time first, then who is talking, then what can be done.
import * as bench from "./bench.js";
import * as clock from "./clock.js";
import * as composer from "./composer.js";
import { act, show } from "./conversation.js";
import * as places from "./places.js";
import * as residents from "./residents.js";

const follow = () => act({ kind: "subscribe" }, { from: "note", kind: "deed", text: "你关注了社区小助手" });

await clock.read().catch(() => { /* without the host's clock the page keeps this computer's */ });
const met = residents.current();
if (!met) {
  residents.fresh();
}

bench.furnish(follow);
composer.furnish();
show();
places.furnish().catch(() => { /* the drawer still takes free coordinates */ });
if (!met) {
  follow();
}

document.body.dataset.ready = "true";
