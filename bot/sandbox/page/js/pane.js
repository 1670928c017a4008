import { Composer } from "./composer.js";
import { avatar, byTouch, el, fill, iconButton, words } from "./dom.js";
import { icon } from "./icons.js";
import { Log } from "./log.js";
import { thumbnail } from "./media.js";
import { openDialog, openMenu, confirmed } from "./overlays.js";
import { previewText } from "./previews.js";
import { t } from "./words.js";

const TYPING_MS = 5200;
const EMOJI = ["👍", "❤", "🙏", "👌", "😢"];

/** One chat on a phone: its head, what is pinned, its messages, and where one writes. */
export class Pane {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone, chat) {
    this.phone = phone;
    this.chat = chat;
    this.pinAt = 0;
    this.loaded = null;
    this.pending = null;
    this.acts = {
      link: (url) => phone.openLink(url),
      command: (text) => this.send(text),
      copy: (text) => phone.copy(text),
    };
    this.log = new Log(this);
    this.composer = new Composer(this);
    this.status = el("span", { class: "pane-status" });
    this.title = el("bdi", { class: "pane-title", dir: "auto" });
    this.face = el("span", { class: "pane-face" });
    this.pinned = el("div", { class: "pinned", hidden: true });
    this.empty = el("div", { class: "empty", hidden: true });
    this.news = el("div", { class: "unseen", "aria-live": "polite" });
    this.root = el("section", { class: "pane", data: { chat: chat.key, type: chat.type } },
      this.head(), this.pinned,
      el("div", { class: "wall" }, this.log.scroller, this.empty, this.log.jump),
      this.composer.root, this.news);
    this.update(chat);
  }

  head() {
    return el("header", { class: "pane-head" },
      iconButton(icon("back"), t("back"), () => this.phone.close(), { class: "pane-back" }),
      el("button", { type: "button", class: "pane-name", onclick: () => this.showInfo() },
        this.face, el("span", { class: "pane-names" }, this.title, this.status)),
      iconButton(avatar(this.phone.owner.name, this.phone.owner.color), `${this.phone.title} · ${t("people")}`,
        () => this.phone.shell.choosePerson(this.phone), { class: "pane-owner" }),
      iconButton(icon("more"), t("more"), (event) => this.openMenu(event)));
  }

  /** The chat is described anew. */
  update(chat) {
    this.chat = chat;
    this.root.setAttribute("aria-label", chat.title);
    fill(this.title, chat.title);
    fill(this.face, avatar(chat.title, chat.color));
    this.showStatus();
    this.showPinned();
    this.composer.update();
    this.emptied(this.log.messages.size === 0);
  }

  showStatus(typing = "") {
    this.status.classList.toggle("typing", Boolean(typing));
    fill(this.status, typing || (this.chat.type === "group" ? t("members", { count: this.chat.members }) : t("bot")));
  }

  /** The bot is doing something. */
  typing(action) {
    const text = t(action.startsWith("upload") ? "uploading" : "typing");
    this.showStatus(text);
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.showStatus(), TYPING_MS);
  }

  showPinned() {
    const { pinned } = this.chat;
    this.pinned.hidden = pinned.length === 0;
    if (!pinned.length) return;
    this.pinAt %= pinned.length;
    const shown = pinned[this.pinAt];
    const count = pinned.length;
    fill(this.pinned, el("button", { type: "button", class: "pinned-button", onclick: () => this.nextPin() },
      thumbnail(shown, this.phone),
      el("span", { class: "pinned-side" },
        el("span", { class: "pinned-title" }, t(count > 1 ? "pinnedCount" : "pinned", { at: this.pinAt + 1, count })),
        el("bdi", { class: "pinned-text", dir: "auto" }, previewText(shown))),
      icon("pin")));
  }

  nextPin() {
    const shown = this.chat.pinned[this.pinAt];
    this.pinAt += 1;
    this.showPinned();
    this.log.reveal(shown.id);
  }

  /** Whether there is nothing to see, and what to say then. */
  emptied(empty) {
    if (!this.empty) return;
    this.empty.hidden = !empty;
    const description = this.chat.description;
    fill(this.empty, el("div", { class: "empty-card" },
      this.chat.type === "private" && el("strong", {}, t(description ? "whatCanItDo" : "empty")),
      el("p", { dir: "auto" }, description || (this.chat.type === "group" ? t("empty") : ""))));
  }

  /** Load the messages, once. */
  show() {
    this.loaded ??= this.load();
    return this.loaded;
  }

  async load() {
    this.pending = [];
    try {
      await this.log.load();
    } catch (error) {
      this.phone.complain(error);
    }
    const missed = this.pending;
    this.pending = null;
    for (const event of missed) this.on(event);
    this.seen();
  }

  /** Something happened to a message; while they are being loaded it is kept until that is over. */
  on(event) {
    if (!this.loaded) return;
    if (this.pending) this.pending.push(event);
    else if (event.type === "message") this.add(event.message);
    else if (event.type === "edited") this.log.change(event.message);
    else this.log.drop(event.id);
  }

  /** The connection is back: see what happened meanwhile. */
  reload() {
    if (this.loaded) this.loaded = this.loaded.then(() => this.load());
  }

  /** What is on the screen has been read. */
  seen() {
    const last = this.log.lastId;
    if (!this.root.isConnected || document.visibilityState !== "visible" || !this.chat.unread || !last) return;
    this.chat.unread = 0;
    this.phone.api.read(this.chat.key, last).catch(() => {});
  }

  add(message) {
    clearTimeout(this.typingEnds);
    this.showStatus();
    this.log.add(message);
    this.composer.noticed(message);
    if (!message.mine && this.root.isConnected) {
      this.news.textContent = t("newMessage", { name: message.from.name, text: message.text || previewText(
        { ...message, name: message.from.name, kind: message.media?.kind ?? "" }) });
      this.chat.unread = Math.max(1, this.chat.unread);
      this.seen();
    }
  }

  /** Send a text from here. */
  async send(text, replyTo = 0) {
    try {
      await this.phone.api.text(this.chat.key, text, replyTo);
      return true;
    } catch (error) {
      this.phone.complain(error);
      return false;
    }
  }

  /** Offer what can be done with a message. */
  act(message, x, y) {
    const items = [{ label: t("reply"), icon: "reply", act: () => this.composer.replyTo(message) }];
    if (message.text) items.push({ label: t("copy"), icon: "copy", act: () => this.phone.copy(message.text) });
    const editable = message.mine && (message.text || ["photo", "document"].includes(message.media?.kind));
    if (editable) items.push({ label: t("edit"), icon: "edit", act: () => this.composer.edit(message) });
    if (message.mine || this.chat.mayDelete) {
      items.push({ label: t("delete"), icon: "trash", danger: true, act: () => this.remove(message) });
    }
    const faces = el("div", { class: "emoji-row" }, EMOJI.map((emoji) => el("button", {
      type: "button", class: "emoji", "aria-label": t("react", { emoji }),
      onclick: () => {
        menu.close();
        this.react(message, emoji);
      },
    }, emoji)));
    const menu = openMenu(items, { x, y, label: t("actions"), top: faces });
  }

  /** React with an emoji, or take the reaction back. */
  react(message, emoji) {
    const mine = message.reactions.some((one) => one.mine && one.emoji === emoji);
    this.phone.api.react(this.chat.key, message.id, mine ? [] : [emoji]).catch((error) => this.phone.complain(error));
  }

  async remove(message) {
    if (!(await confirmed(t("deleteSure"), t("delete")))) return;
    try {
      await this.phone.api.remove(this.chat.key, message.id);
    } catch (error) {
      this.phone.complain(error);
    }
  }

  openMenu(event) {
    const box = event.currentTarget.getBoundingClientRect();
    const items = [{ label: t("openLink"), icon: "link", act: () => this.phone.askLink() }];
    if (this.chat.type === "group") {
      items.unshift({ label: t("membersTitle"), icon: "people", act: () => this.showInfo() });
    } else if (this.chat.blocked) {
      items.push({ label: t("unblock"), icon: "block", act: () => this.block(false) });
    } else if (this.chat.opened) {
      items.push({ label: t("block"), icon: "block", danger: true, act: () => this.block(true) });
    }
    openMenu(items, { x: box.right, y: box.bottom, label: t("more") });
  }

  /** Block the bot, or unblock it. */
  block(blocked) {
    this.phone.api.block(this.chat.key, blocked).catch((error) => this.phone.complain(error));
  }

  showInfo() {
    const { chat } = this;
    if (chat.type === "private") {
      const about = chat.description && el("p", { class: "hint" }, chat.description);
      openDialog(chat.title, [el("p", {}, `@${chat.username}`), about]);
      return;
    }
    const standing = { creator: t("owner"), administrator: t("administrator") };
    openDialog(`${chat.title} · ${t("members", { count: chat.members })}`, [
      el("ul", { class: "member-list" }, chat.people.map((one) => el("li", {}, words(one.name),
        standing[one.standing] && el("span", { class: "standing" }, standing[one.standing])))),
    ]);
  }

  /** Be ready to be written in, where that does not raise a keyboard on the screen. */
  focus() {
    if (!byTouch()) this.composer.focus();
  }
}
