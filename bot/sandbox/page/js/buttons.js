import { el, fill } from "./dom.js";
import { icon } from "./icons.js";
import { openPage } from "./links.js";
import { t } from "./words.js";

const PATIENCE = 30_000;
const MARKS = { link: "out", web: "window", copy: "copy" };

/**
 * The inline keyboard under a message.
 * @param {object} message
 * @param {import("./phone.js").Phone} phone
 * @returns {HTMLElement | null}
 */
export function inlineKeyboard(message, phone) {
  if (!message.buttons.length) return null;
  return el("div", { class: "keys" }, message.buttons.map((row) => el("div", { class: "key-row" },
    row.map((button) => key(button, message, phone)))));
}

function key(button, message, phone) {
  const mark = MARKS[button.kind];
  const node = el("button", { type: "button", class: `key ${button.style}`, data: { kind: button.kind } },
    el("bdi", { class: "key-text", dir: "auto" }, button.text),
    mark && el("span", { class: "key-mark" }, icon(mark)));
  if (button.kind === "link") node.title = button.url;
  node.addEventListener("click", () => act(button, node, message, phone));
  return node;
}

async function act(button, node, message, phone) {
  switch (button.kind) {
    case "press":
      await press(button, node, message, phone);
      break;
    case "link":
      await phone.openLink(/^[a-z]+:/i.test(button.url) ? button.url : `https://${button.url}`);
      break;
    case "web":
      openPage(button.url);
      break;
    case "copy":
      await phone.copy(button.copy);
      break;
    default:
      phone.toast(t("otherButton"));
  }
}

async function press(button, node, message, phone) {
  if (node.classList.contains("waiting")) return;
  node.classList.add("waiting");
  node.setAttribute("aria-busy", "true");
  try {
    const { press: id } = await phone.api.press(message.chat, message.id, button.data);
    const answer = await phone.answers.of(id, PATIENCE);
    if (!answer) phone.toast(t("noAnswer"));
    else phone.showAnswer(answer, message.from.name);
  } catch (error) {
    phone.complain(error);
  } finally {
    node.classList.remove("waiting");
    node.removeAttribute("aria-busy");
  }
}

/** Answers to presses, which may come before or after they are waited for. */
export class Answers {
  constructor() {
    this.early = new Map();
    this.waiting = new Map();
  }

  /** An answer came. */
  put(answer) {
    const resolve = this.waiting.get(answer.press);
    if (resolve) {
      this.waiting.delete(answer.press);
      resolve(answer);
    } else {
      this.early.set(answer.press, answer);
      setTimeout(() => this.early.delete(answer.press), PATIENCE);
    }
  }

  /** The answer to a press; null where none came in so many milliseconds. */
  of(id, patience) {
    const early = this.early.get(id);
    if (early) {
      this.early.delete(id);
      return Promise.resolve(early);
    }
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      setTimeout(() => {
        if (this.waiting.delete(id)) resolve(null);
      }, patience);
    });
  }
}

/** The keys of a reply keyboard, each of which writes its text. */
export function replyKeyboard(root, keyboard, write, ask) {
  fill(root, keyboard.rows.map((row) => el("div", { class: "key-row" }, row.map((one) => el("button", {
    type: "button", class: "reply-key", onclick: () => (one.asks ? ask(one.asks) : write(one.text)),
  }, el("bdi", { dir: "auto" }, one.text))))));
}
