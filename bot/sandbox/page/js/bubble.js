import { inlineKeyboard } from "./buttons.js";
import { avatar, el, iconButton, words } from "./dom.js";
import { icon } from "./icons.js";
import { documentFile, photos, place, thumbnail, voice } from "./media.js";
import { pollOf } from "./poll.js";
import { previewText, serviceText } from "./previews.js";
import { richText } from "./text.js";
import { clockTime, fullTime, isoTime } from "./times.js";
import { t } from "./words.js";

/**
 * A message, or the messages of an album, as a row of the log.
 * @param {Array<object>} messages one, or those of an album in their order
 * @param {{head: boolean, tail: boolean, group: boolean}} place in a run of messages of one sender
 * @param {import("./pane.js").Pane} pane
 * @returns {HTMLElement}
 */
export function bubbleRow(messages, place, pane) {
  const [first] = messages;
  if (first.service) return serviceRow(first);
  const classes = ["row", first.mine ? "out" : "in", place.tail && "tail", place.head && "head"];
  const row = el("article", { class: classes.filter(Boolean).join(" "), data: { message: first.id },
    "aria-label": `${first.from.name}, ${clockTime(first.date)}` });
  const worded = messages.find((one) => one.text) ?? first;
  const body = el("div", { class: bubbleClasses(first, worded) }, content(messages, worded, place, pane));
  body.addEventListener("click", (event) => {
    if (untouched(event)) pane.act(worded, event.clientX, event.clientY);
  });
  row.append(
    el("div", { class: "stack-of-bubble" },
      el("div", { class: "bubble-line" },
        place.group && place.tail && !first.mine && avatar(first.from.name, first.from.color),
        body, moreButton(worded, pane)),
      inlineKeyboard(messages.at(-1), pane.phone)));
  return row;
}

function serviceRow(message) {
  return el("div", { class: "service", data: { message: message.id } },
    words(serviceText(message.service, message.from.name)));
}

function bubbleClasses(first, worded) {
  const bare = first.media?.kind === "photo" && !worded.text;
  const wordless = first.media && !bare && !worded.text && !worded.reactions.length;
  const classes = ["bubble", first.media && `with-${first.media.kind}`, bare && "bare", wordless && "wordless"];
  return classes.filter(Boolean).join(" ");
}

/** Whether a press meant the message as a whole: not a part of it, and nothing was selected. */
function untouched(event) {
  const part = event.target.closest("a, button, [role=button], input");
  return !part && !event.defaultPrevented && String(window.getSelection()) === "";
}

function moreButton(message, pane) {
  return iconButton(icon("more"), t("actions"), (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    pane.act(message, box.left, box.bottom);
  }, { class: "message-more" });
}

function content(messages, worded, place, pane) {
  const [first] = messages;
  const named = place.group && place.head && !first.mine;
  const text = worded.text && el("div", { class: "text", dir: "auto" },
    el("span", { class: "words" }, richText(worded.text, worded.entities, pane.acts)), meta(worded));
  const media = first.poll ? pollOf(first, pane.phone) : first.media && mediaOf(messages, pane.phone);
  const parts = worded.above ? [text, media] : [media, text];
  return [
    named && el("div", { class: `sender name-${first.from.color}` }, words(first.from.name),
      first.from.bot && el("span", { class: "bot-mark" }, t("bot"))),
    first.forwarded && el("div", { class: "forwarded" }, words(t("forwarded", { name: first.forwarded }))),
    first.reply && quote(first.reply, pane),
    ...parts,
    !text && meta(first),
    worded.reactions.length > 0 && reactions(worded, pane),
  ];
}

function mediaOf(messages, phone) {
  const [first] = messages;
  switch (first.media.kind) {
    case "photo":
      return photos(messages, phone);
    case "voice":
      return voice(first, phone);
    case "location":
      return place(first, phone);
    default:
      return messages.map((one) => documentFile(one, phone));
  }
}

function meta(message) {
  return el("span", { class: "meta" },
    message.edited && el("span", { class: "edited" }, t("edited")),
    el("time", { datetime: isoTime(message.date), title: fullTime(message.date) }, clockTime(message.date)),
    message.mine && icon("checks"));
}

function quote(reply, pane) {
  return el("button", { type: "button", class: `quote name-${reply.color}`, onclick: () => pane.log.reveal(reply.id) },
    thumbnail(reply, pane.phone),
    el("span", { class: "quote-side" },
      el("bdi", { class: "quote-name", dir: "auto" }, reply.name),
      el("bdi", { class: "quote-text", dir: "auto" }, previewText(reply))));
}

function reactions(message, pane) {
  return el("div", { class: "reactions" }, message.reactions.map((one) => el("button", {
    type: "button",
    class: one.mine ? "reaction mine" : "reaction",
    "aria-pressed": String(one.mine),
    "aria-label": t("react", { emoji: one.emoji }),
    onclick: () => pane.react(message, one.emoji),
  }, `${one.emoji} ${one.count}`)));
}
