import { arrange, avatar, el, words } from "./dom.js";
import { previewText } from "./previews.js";
import { briefTime, isoTime } from "./times.js";
import { t } from "./words.js";

/** The chats of a phone, the newest first. */
export class ChatList {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
    this.root = el("nav", { class: "chat-list", "aria-label": t("chats") });
  }

  /** Draw the list anew. */
  render() {
    const chats = [...this.phone.chats.values()].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
    arrange(this.root, chats.length ? chats.map((chat) => this.row(chat)) : [el("p", { class: "hint" }, t("noChats"))]);
  }

  row(chat) {
    const typing = this.phone.typingIn(chat.key);
    const open = () => this.phone.open(chat.key);
    return el("button", { type: "button", class: "chat-row", data: { chat: chat.key }, onclick: open },
      avatar(chat.title, chat.color, { class: "large" }),
      el("span", { class: "chat-row-side" },
        el("span", { class: "chat-row-top" }, words(chat.title, { class: "chat-row-title" }),
          chat.last && el("time", { datetime: isoTime(chat.last.date) }, briefTime(chat.last.date))),
        el("span", { class: "chat-row-bottom" },
          typing ? el("span", { class: "chat-row-last typing" }, t("typing")) : this.last(chat),
          badge(chat.unread))));
  }

  last(chat) {
    if (!chat.last) return el("span", { class: "chat-row-last" }, t("neverStarted"));
    const { last } = chat;
    const named = !last.service && (last.mine || chat.type === "group");
    return el("span", { class: "chat-row-last" },
      named && el("span", { class: "chat-row-who" }, words(last.mine ? t("you") : last.name), ": "),
      words(previewText(last)));
  }
}

/** The number of unread messages; nothing where there are none. */
export function badge(count) {
  return count > 0 && el("span", { class: "badge", "aria-label": t("unread", { count }) }, count > 99 ? "99+" : count);
}
