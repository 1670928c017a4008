import { Api } from "./api.js";
import { Answers } from "./buttons.js";
import { ChatList, badge } from "./chatlist.js";
import { arrange, avatar, el, fill, iconButton, words } from "./dom.js";
import { icon } from "./icons.js";
import { askLink } from "./linkdialog.js";
import { complaintOf, isBotLink, openLink, openPage } from "./links.js";
import { Toasts, copyText, showAlert } from "./overlays.js";
import { Pane } from "./pane.js";
import { setNow } from "./times.js";
import { inLanguage, t } from "./words.js";

const PAIR_WIDTH = 700;
const TYPING_MS = 5200;
const RELOAD_MS = 3000;

/** One person's phone, held: its chats side by side where it is wide, one after another where it is narrow. */
export class Phone {
  /** @param {import("./shell.js").Shell} shell */
  constructor(owner, shell) {
    this.owner = owner;
    this.shell = shell;
    this.api = new Api(owner.id);
    this.chats = new Map();
    this.panes = new Map();
    this.typists = new Map();
    this.answers = new Answers();
    this.toasts = new Toasts();
    this.list = new ChatList(this);
    this.openKey = "";
    this.shown = { group: "", private: "" };
    this.pair = false;
    this.wasHere = false;
    this.head = el("header", { class: "phone-head" });
    this.chips = el("nav", { class: "chips", "aria-label": t("chats") });
    this.offline = el("p", { class: "offline", role: "status", hidden: true }, t("offline"));
    this.body = el("div", { class: "phone-body" });
    const label = t("chatsOf", { name: this.title });
    this.root = el("section", { class: "phone", "aria-label": label, data: { person: owner.id } },
      this.head, this.chips, this.offline, this.body, this.toasts.root);
    this.watch = new ResizeObserver(() => this.measure());
  }

  get title() {
    return inLanguage(this.owner.title) || this.owner.name;
  }

  /** Connect, and show what is there. */
  begin() {
    this.showHead();
    this.watch.observe(this.root);
    this.events = this.api.events();
    this.events.onmessage = (event) => this.on(JSON.parse(event.data));
    this.events.onerror = () => {
      this.offline.hidden = false;
      if (this.events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), RELOAD_MS);
    };
  }

  /** Put it away. */
  end() {
    this.watch.disconnect();
    this.events?.close();
    this.root.remove();
  }

  showHead() {
    const { shell } = this;
    fill(this.head,
      el("button", { type: "button", class: "phone-owner", onclick: () => shell.choosePerson(this) },
        avatar(this.owner.name, this.owner.color),
        el("span", { class: "phone-names" }, words(this.title, { class: "phone-title" }),
          el("span", { class: "phone-group" }, inLanguage(this.owner.group))),
        el("span", { class: "phone-switch" }, icon("people"), el("span", {}, t("people")))),
      el("button", { type: "button", class: "tool-button", onclick: () => this.askLink() }, icon("link"),
        el("span", {}, t("openLink"))),
      shell.phones.length > 1 && iconButton(icon("close"), t("putAway"), () => shell.putAway(this)));
  }

  // What happens

  on(event) {
    setNow(event.now);
    const pane = event.type === "chat" ? this.panes.get(event.chat.key) : this.panes.get(event.chat);
    switch (event.type) {
      case "hello":
        if (this.run && this.run !== event.run) location.reload();
        this.run = event.run;
        this.sync();
        break;
      case "chat":
        this.describe(event.chat);
        break;
      case "message":
      case "edited":
      case "deleted":
        if (event.type === "message") this.typists.delete(event.chat);
        pane?.on(event);
        break;
      case "typing":
        pane?.typing(event.action);
        this.typing(event.chat);
        break;
      case "answer":
        this.answers.put(event);
        break;
      case "unread":
        this.shell.showUnread(event.people);
        break;
      case "gone":
        this.forget(event.chat, event.successor);
        break;
      default:
    }
  }

  describe(chat) {
    const fresh = !this.chats.has(chat.key);
    this.chats.set(chat.key, chat);
    this.panes.get(chat.key)?.update(chat);
    if (fresh) this.arrange();
    else this.showLists();
  }

  typing(key) {
    const until = performance.now() + TYPING_MS;
    this.typists.set(key, until);
    this.list.render();
    setTimeout(() => this.list.render(), TYPING_MS + 50);
  }

  /** Whether a bot shows that it types in this chat. */
  typingIn(key) {
    return (this.typists.get(key) ?? 0) > performance.now();
  }

  forget(key, successor) {
    this.chats.delete(key);
    this.panes.get(key)?.root.remove();
    this.panes.delete(key);
    if (this.openKey === key) this.openKey = successor;
    if (this.shown.group === key) this.shown.group = successor;
    this.arrange();
  }

  /** Fetch the chats anew, and the messages that are shown. */
  async sync() {
    try {
      const { chats } = await this.api.chats();
      this.chats = new Map(chats.map((one) => [one.key, one]));
    } catch (error) {
      this.complain(error);
      return;
    }
    this.offline.hidden = true;
    for (const [key, pane] of this.panes) {
      if (this.chats.has(key)) pane.update(this.chats.get(key));
      else this.panes.delete(key);
      if (this.wasHere) pane.reload();
    }
    this.wasHere = true;
    this.arrange();
  }

  // What is shown

  measure() {
    const pair = this.root.clientWidth >= PAIR_WIDTH;
    if (pair !== this.pair) {
      this.pair = pair;
      this.arrange();
    }
  }

  /** The part of this phone that shows a chat. */
  pane(key) {
    const chat = this.chats.get(key);
    if (!chat) return null;
    if (!this.panes.has(key)) this.panes.set(key, new Pane(this, chat));
    return this.panes.get(key);
  }

  arrange() {
    this.root.dataset.layout = this.pair ? "pair" : "single";
    const shown = this.pair ? this.chosenPair() : [this.openKey].filter((key) => this.chats.has(key));
    this.root.classList.toggle("in-chat", !this.pair && shown.length > 0);
    const panes = shown.map((key) => this.pane(key));
    const fresh = panes.filter((pane) => !pane.root.isConnected);
    arrange(this.body, panes.length ? panes.map((one) => one.root) : [this.list.root]);
    this.showLists();
    for (const pane of panes) {
      if (fresh.includes(pane)) pane.log.toBottom();
      pane.show().then(() => pane.seen());
    }
  }

  chosenPair() {
    for (const type of ["group", "private"]) {
      const keys = [...this.chats.values()].filter((one) => one.type === type).map((one) => one.key);
      if (!keys.includes(this.shown[type])) [this.shown[type] = ""] = keys;
    }
    return [this.shown.group, this.shown.private].filter(Boolean);
  }

  showLists() {
    this.list.render();
    const chats = [...this.chats.values()];
    const many = (type) => chats.filter((one) => one.type === type).length > 1;
    const several = this.pair && (many("group") || many("private"));
    this.chips.hidden = !several;
    const open = Object.values(this.shown);
    fill(this.chips, several && chats.map((chat) => el("button", {
      type: "button",
      class: "chip",
      "aria-pressed": String(open.includes(chat.key)),
      onclick: () => this.open(chat.key),
    }, words(chat.title), badge(open.includes(chat.key) ? 0 : chat.unread))));
  }

  /** Bring a chat to the front. */
  open(key) {
    const chat = this.chats.get(key);
    if (!chat) return;
    if (this.pair) this.shown[chat.type] = key;
    else this.openKey = key;
    this.arrange();
    this.shell.remember();
    this.pane(key).focus();
  }

  /** Back to the list of chats. */
  close() {
    const key = this.openKey;
    this.openKey = "";
    this.arrange();
    this.shell.remember();
    this.list.root.querySelector(`[data-chat="${CSS.escape(key)}"]`)?.focus();
  }

  /** What is on the screen has been read, now that the page is looked at again. */
  seen() {
    for (const pane of this.panes.values()) pane.seen();
  }

  // What its parts ask for

  /** Open any link. */
  openLink(url) {
    return openLink(this, url);
  }

  /** Ask for a link and open it. */
  async askLink() {
    const link = await askLink(this.owner.links);
    if (link) await this.openLink(link);
  }

  /** Copy a text and say so. */
  copy(text) {
    return copyText(text, this.toasts);
  }

  /** Say something for a moment. */
  toast(text) {
    this.toasts.show(text);
  }

  /** Say what went wrong. */
  complain(error) {
    this.toasts.show(complaintOf(error));
  }

  /** Show what a bot answered to a press. */
  showAnswer(answer, name) {
    if (answer.url) {
      if (isBotLink(answer.url)) this.openLink(answer.url);
      else openPage(answer.url);
    } else if (answer.text && answer.alert) {
      showAlert(name, answer.text);
    } else if (answer.text) {
      this.toast(answer.text);
    }
  }
}
