import { attachMenu, choosePhotos, choosePlace, sendFiles } from "./attach.js";
import { replyKeyboard } from "./buttons.js";
import { byTouch, el, fill, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { closeButton } from "./media.js";
import { openPage } from "./links.js";
import { previewText } from "./previews.js";
import { Recorder } from "./recorder.js";
import { Suggestions } from "./suggestions.js";
import { t } from "./words.js";

const TALLEST = 160;

/** Where one writes: the field with its buttons, or in its place Start or Unblock. */
export class Composer {
  /** @param {import("./pane.js").Pane} pane */
  constructor(pane) {
    this.pane = pane;
    this.startLink = "";
    this.target = null;
    this.editing = null;
    this.keysOpen = true;
    this.context = el("div", { class: "composer-context", hidden: true });
    this.suggestions = new Suggestions((command) => this.choose(command));
    this.keys = el("div", { class: "reply-keys", hidden: true });
    this.bar = this.buildBar();
    this.instead = el("div", { class: "composer-instead", hidden: true });
    this.recorder = new Recorder(this);
    this.root = el("footer", { class: "composer" },
      this.suggestions.root, this.context, this.bar, this.recorder.root, this.instead, this.keys);
  }

  buildBar() {
    this.menu = el("button", { type: "button", class: "bot-menu", hidden: true, onclick: () => this.openBotMenu() });
    this.field = el("textarea", { class: "field-text", rows: 1, dir: "auto", enterkeyhint: "send",
      "aria-label": t("write"), placeholder: t("write") });
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    this.field.addEventListener("paste", (event) => this.onFiles(event, event.clipboardData));
    this.toggle = iconButton(icon("keys"), t("keyboardHide"), () => this.toggleKeys(), { hidden: true });
    this.sendButton = iconButton(icon("send"), t("send"), () => this.submit(), { class: "send", hidden: true });
    this.mic = iconButton(icon("mic"), t("record"), () => this.recorder.begin(), { class: "mic" });
    const attach = iconButton(icon("clip"), t("attach"), (event) => attachMenu(this, event), { class: "attach" });
    const bar = el("div", { class: "composer-bar" },
      this.menu, attach, this.field, this.toggle, this.mic, this.sendButton);
    bar.addEventListener("dragover", (event) => event.preventDefault());
    bar.addEventListener("drop", (event) => this.onFiles(event, event.dataTransfer));
    return bar;
  }

  get phone() {
    return this.pane.phone;
  }

  get replyId() {
    return this.target?.id ?? 0;
  }

  /** The chat is described anew. */
  update() {
    const { chat } = this.pane;
    const { instead } = this;
    const start = this.startLink || (!chat.opened && !chat.blocked);
    instead.hidden = !(start || chat.blocked);
    this.bar.hidden = !instead.hidden || this.recorder.active;
    if (start) {
      fill(instead, el("button", { type: "button", class: "start-button", onclick: () => this.start() }, t("start")));
    } else if (chat.blocked) {
      fill(instead, el("button", { type: "button", class: "start-button", onclick: () => this.pane.block(false) },
        t("unblock")));
    }
    this.suggestions.offer(chat.commands);
    this.showMenu();
    this.showKeys();
  }

  showMenu() {
    const { menu, commands } = this.pane.chat;
    const page = menu?.type === "web_app";
    this.menu.hidden = !menu || !(page || commands.length);
    fill(this.menu, icon(page ? "window" : "menu"), el("span", {}, (page && menu.text) || t("botMenu")));
    this.menu.setAttribute("aria-label", page ? menu.text : t("commands"));
  }

  openBotMenu() {
    const { menu } = this.pane.chat;
    if (menu.type === "web_app") openPage(menu.url);
    else this.suggestions.toggle();
  }

  /** Offer a Start button that follows this link. */
  offerStart(link) {
    this.startLink = link;
    this.update();
    this.instead.querySelector("button")?.focus();
  }

  async start() {
    const link = this.startLink || `https://t.me/${this.pane.chat.username}?start=`;
    try {
      await this.phone.api.follow(link);
      this.startLink = "";
      this.update();
    } catch (error) {
      this.phone.complain(error);
    }
  }

  // Writing

  typed() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(TALLEST, this.field.scrollHeight)}px`;
    const written = this.field.value.trim() !== "";
    this.sendButton.hidden = !written;
    this.mic.hidden = written;
    this.bar.classList.toggle("written", written);
    this.suggestions.filter(this.field.value);
  }

  onKey(event) {
    if (event.isComposing) return;
    if (this.suggestions.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !byTouch()) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && (this.target || this.editing)) {
      this.clearContext();
    }
  }

  onFiles(event, carried) {
    const files = [...(carried?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    if (files.every((file) => file.type.startsWith("image/"))) choosePhotos(this, files);
    else sendFiles(this, "document", files);
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { editing, replyId } = this;
    this.field.value = "";
    this.clearContext();
    this.typed();
    const done = editing ? await this.change(editing, text) : await this.pane.send(text, replyId);
    if (!done && !this.field.value) {
      this.field.value = text;
      this.typed();
    }
    this.field.focus();
  }

  async change(message, text) {
    try {
      await this.phone.api.edit(this.pane.chat.key, message.id, text);
      return true;
    } catch (error) {
      this.phone.complain(error);
      return false;
    }
  }

  choose(command) {
    this.field.value = "";
    this.typed();
    this.pane.send(command, this.replyId);
  }

  // What is being answered or changed

  /** The next message answers this one. */
  replyTo(message, hint = "") {
    this.editing = null;
    this.target = message;
    this.field.placeholder = hint || t("write");
    this.showContext("reply", t("replyTo", { name: message.from.name }), message);
  }

  /** The field changes an own message. */
  edit(message) {
    this.target = null;
    this.editing = message;
    this.field.value = message.text;
    this.typed();
    this.showContext("edit", t("editing"), message);
  }

  showContext(sign, title, message) {
    const line = previewText({ ...message, name: message.from.name, kind: message.media?.kind ?? "" });
    this.context.hidden = false;
    fill(this.context, icon(sign),
      el("span", { class: "context-side" }, el("bdi", { class: "context-title", dir: "auto" }, title),
        el("bdi", { class: "context-text", dir: "auto" }, line)),
      closeButton(() => this.clearContext(), t("cancel")));
    this.focus();
  }

  clearContext() {
    if (this.editing) {
      this.field.value = "";
      this.editing = null;
      this.typed();
    }
    this.target = null;
    this.context.hidden = true;
    this.field.placeholder = t("write");
  }

  /** A message came: one may be asked to answer it. */
  noticed(message) {
    if (message.forceReply && !message.mine) this.replyTo(message, message.forceReply.hint);
  }

  // The reply keyboard

  showKeys() {
    const { keyboard } = this.pane.chat;
    this.toggle.hidden = !keyboard;
    this.keys.hidden = !keyboard || !this.keysOpen || !this.instead.hidden;
    if (!keyboard) return;
    if (keyboard.hint && !this.target) this.field.placeholder = keyboard.hint;
    const label = t(this.keysOpen ? "keyboardHide" : "keyboardShow");
    this.toggle.setAttribute("aria-label", label);
    this.toggle.title = label;
    replyKeyboard(this.keys, keyboard, (text) => this.pick(text, keyboard.once), (asks) => this.asked(asks));
  }

  toggleKeys() {
    this.keysOpen = !this.keysOpen;
    this.showKeys();
  }

  pick(text, once) {
    this.pane.send(text, this.replyId);
    if (once) this.toggleKeys();
  }

  asked(asks) {
    if (asks !== "request_location") {
      this.phone.toast(t("contactMissing"));
      return;
    }
    choosePlace(this);
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }
}
