// The host's side of the page: every call it makes, and nothing about how things look.

/** Sends what the resident did; gives what their screen would show. Throws when the host cannot be reached. */
export const send = deed => postJson("/dev/chat", deed);

/** Hands over a photo; gives its mediaId and url. */
export async function keepPhoto(file) {
  const response = await fetch("/dev/media", { method: "POST", headers: { "Content-Type": file.type }, body: file });
  return asJson(response);
}

/** Named places of the community, GCJ-02. None when the community has no data. */
export async function places() {
  const response = await fetch("/dev/places");
  return response.ok ? response.json() : [];
}

/** The simulated WeChat beside this host: its address, and whether it runs. */
export const simulator = async () => asJson(await fetch("/dev/simulator"));

/** The community's time: an ISO 8601 moment with the community's offset. */
export const now = async () => (await asJson(await fetch("/dev/clock"))).now;

/** Sets the community's time. */
export const setNow = moment => postJson("/dev/clock", { now: moment });

async function postJson(path, body) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return asJson(response);
}

async function asJson(response) {
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }

  const text = await response.text();
  return text ? JSON.parse(text) : {};
}
