import { el, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { openDialog } from "./overlays.js";
import { span } from "./times.js";
import { t } from "./words.js";

const BARS = 28;
let playing = null;

/** Photos of a message or album, to be enlarged by pressing. */
export function photos(messages, phone) {
  const many = messages.length > 1;
  return el("div", { class: many ? `photos album count-${messages.length}` : "photos" },
    messages.map((message) => photo(message, phone, many)));
}

function photo(message, phone, inAlbum) {
  const { media } = message;
  const image = el("img", { src: phone.api.file(media.file), alt: message.text || t("photo"), loading: "lazy",
    decoding: "async" });
  if (!inAlbum && media.width && media.height) {
    const scale = Math.min(320 / media.width, 360 / media.height, 4);
    image.width = Math.max(120, Math.round(media.width * scale));
    image.height = Math.round((image.width * media.height) / media.width);
  }
  const button = el("button", { type: "button", class: "photo", "aria-label": t("openPhoto") }, image);
  if (media.spoiler) {
    button.classList.add("covered");
    button.setAttribute("aria-label", t("hiddenPhoto"));
  }
  button.addEventListener("click", () => {
    if (button.classList.contains("covered")) {
      button.classList.remove("covered");
      button.setAttribute("aria-label", t("openPhoto"));
    } else {
      enlarge(message, phone);
    }
  });
  return button;
}

function enlarge(message, phone) {
  openDialog(message.from.name, [
    el("img", { class: "large-photo", src: phone.api.file(message.media.file), alt: message.text || t("photo") }),
    el("a", { class: "plain-button", href: phone.api.file(message.media.file, true), download: `${message.id}.jpg` },
      icon("save"), t("save")),
  ], { class: "viewer" });
}

/** A voice message that can be played. */
export function voice(message, phone) {
  const { media } = message;
  const sound = new Audio();
  sound.preload = "none";
  const time = el("span", { class: "voice-time" }, span(media.duration));
  const bars = el("span", { class: "bars", "aria-hidden": "true" }, waveform(message.id));
  const button = el("button", { type: "button", class: "round", "aria-label": `${t("play")} ${span(media.duration)}` },
    icon("play"));
  const rest = () => {
    button.replaceChildren(icon("play"));
    button.setAttribute("aria-label", `${t("play")} ${span(media.duration)}`);
  };
  button.addEventListener("click", async () => {
    if (!sound.paused) {
      sound.pause();
      return;
    }
    if (!sound.src) sound.src = phone.api.file(media.file);
    playing?.pause();
    playing = sound;
    try {
      await sound.play();
    } catch {
      phone.toast(t("cannotPlay"));
      return;
    }
    button.replaceChildren(icon("pause"));
    button.setAttribute("aria-label", t("pause"));
  });
  sound.addEventListener("pause", rest);
  sound.addEventListener("timeupdate", () => {
    const done = sound.currentTime / (media.duration || sound.duration || 1);
    [...bars.children].forEach((bar, at) => bar.classList.toggle("played", at < done * BARS));
    time.textContent = span(sound.currentTime);
  });
  sound.addEventListener("ended", () => {
    time.textContent = span(media.duration);
    for (const bar of bars.children) bar.classList.remove("played");
  });
  return el("div", { class: "voice" }, button, el("span", { class: "voice-side" }, bars, time));
}

function waveform(seed) {
  let state = seed * 2654435761;
  return Array.from({ length: BARS }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return el("i", { class: `bar-${(state >>> 16) % 6}` });
  });
}

/** A file that can be saved. */
export function documentFile(message, phone) {
  const { media } = message;
  const name = media.name || t("document");
  const extension = name.includes(".") ? name.split(".").pop().slice(0, 4).toUpperCase() : "";
  return el("a", { class: "document", href: phone.api.file(media.file, true), download: name },
    el("span", { class: "round", "aria-hidden": "true" }, extension || icon("file")),
    el("span", { class: "document-side" },
      el("bdi", { class: "document-name", dir: "auto" }, name),
      el("span", { class: "document-size" }, size(media.size), " · ", t("save"))));
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 102.4) / 10} KB`;
  return `${Math.round(bytes / 104857.6) / 10} MB`;
}

/** A place on a drawn map; pressing copies it. */
export function place(message, phone) {
  const { latitude, longitude } = message.media;
  const text = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el("button", { type: "button", class: "place", title: t("copy"), onclick: () => phone.copy(text) },
    el("span", { class: "map", "aria-hidden": "true" }, icon("place")),
    el("span", { class: "place-text" }, `${t("location")} ${text}`));
}

/** A small picture for quotes and bars, if the preview has one. */
export function thumbnail(preview, phone) {
  return preview.file ? el("img", { class: "thumbnail", src: phone.api.file(preview.file), alt: "" }) : null;
}

/** A button that takes something off again. */
export function closeButton(act, label = t("close")) {
  return iconButton(icon("close"), label, act);
}
