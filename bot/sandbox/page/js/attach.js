import { el, fill } from "./dom.js";
import { openDialog, openMenu } from "./overlays.js";
import { shrunk } from "./pictures.js";
import { t } from "./words.js";

const MOST = 10;
/** An invented place to begin with: a park in Shanghai. */
const BEGIN = { latitude: 31.2304, longitude: 121.4737 };

/** Offer what can be attached. */
export function attachMenu(composer, event) {
  const box = event.currentTarget.getBoundingClientRect();
  const photos = () => pick("image/*", true, (files) => choosePhotos(composer, files));
  const documents = () => pick("", true, (files) => sendFiles(composer, "document", files));
  openMenu([
    { label: t("attachPhoto"), icon: "photo", act: photos },
    { label: t("attachFile"), icon: "file", act: documents },
    { label: t("attachVoice"), icon: "mic", act: () => pickVoice(composer) },
    { label: t("attachPlace"), icon: "place", act: () => choosePlace(composer) },
  ], { x: box.left, y: box.top - 240, label: t("attach") });
}

/** Choose a sound file and send it as a voice message. */
export function pickVoice(composer) {
  pick("audio/*", false, async (files) => sendFiles(composer, "voice", files, { duration: await lengthOf(files[0]) }));
}

function pick(accept, multiple, take) {
  const input = el("input", { type: "file", accept, multiple, class: "away", tabindex: -1, "aria-hidden": "true" });
  input.addEventListener("change", () => {
    input.remove();
    if (input.files.length) take([...input.files]);
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

function lengthOf(file) {
  return new Promise((resolve) => {
    const sound = new Audio(URL.createObjectURL(file));
    sound.addEventListener("loadedmetadata", () => resolve(Number.isFinite(sound.duration) ? sound.duration : 1));
    sound.addEventListener("error", () => resolve(1));
  });
}

/** Send files as they are; whether that went well. */
export async function sendFiles(composer, kind, files, more = {}) {
  const replyTo = composer.replyId;
  composer.clearContext();
  try {
    await composer.phone.api.media(composer.pane.chat.key, kind, files, { replyTo, ...more });
    return true;
  } catch (error) {
    composer.phone.complain(error);
    return false;
  }
}

/** Show the chosen pictures with a caption before they are sent. */
export async function choosePhotos(composer, files) {
  if (files.length > MOST) composer.phone.toast(t("tooMany"));
  const pictures = (await Promise.all(files.slice(0, MOST).map(shrunk))).filter(Boolean);
  if (!pictures.length) {
    composer.phone.toast(t("unreadable"));
    return;
  }
  const addresses = pictures.map((one) => URL.createObjectURL(one));
  const caption = el("textarea", { rows: 2, maxlength: 1024, dir: "auto", placeholder: t("caption"),
    "aria-label": t("caption") });
  const send = el("button", { type: "button", class: "main-button" }, t("send"));
  const dialog = openDialog(t("sendPhotos"), [
    el("div", { class: "previews" }, addresses.map((src) => el("img", { src, alt: t("photo") }))),
    caption,
    send,
  ]);
  send.addEventListener("click", () => {
    dialog.close();
    sendFiles(composer, "photo", pictures, { caption: caption.value });
  });
  dialog.closed.then(() => addresses.forEach((one) => URL.revokeObjectURL(one)));
}

/** Ask for a place and send it. */
export function choosePlace(composer) {
  const degrees = (name, most) => el("input", { type: "number", step: "any", min: -most, max: most, required: true,
    value: BEGIN[name] });
  const latitude = degrees("latitude", 90);
  const longitude = degrees("longitude", 180);
  const here = el("button", { type: "button", class: "plain-button" }, t("here"));
  here.addEventListener("click", () => navigator.geolocation.getCurrentPosition(({ coords }) => {
    latitude.value = coords.latitude.toFixed(6);
    longitude.value = coords.longitude.toFixed(6);
  }, () => fill(note, t("noPlace"))));
  const note = el("p", { class: "hint", role: "status" });
  const form = el("form", { class: "stack" },
    el("label", { class: "field" }, el("span", {}, t("latitude")), latitude),
    el("label", { class: "field" }, el("span", {}, t("longitude")), longitude),
    here, note,
    el("button", { type: "submit", class: "main-button" }, t("send")));
  const dialog = openDialog(t("sendPlace"), [form]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    sendPlace(composer, Number(latitude.value), Number(longitude.value));
  });
}

async function sendPlace(composer, latitude, longitude) {
  const replyTo = composer.replyId;
  composer.clearContext();
  try {
    await composer.phone.api.location(composer.pane.chat.key, latitude, longitude, replyTo);
  } catch (error) {
    composer.phone.complain(error);
  }
}
