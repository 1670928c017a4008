import { currentLanguage, t } from "./words.js";

/** A request that was refused; its message is a sentence for people. */
export class Refusal extends Error {}

async function ask(path, options = {}) {
  const headers = { "X-Phone": currentLanguage(), ...options.headers };
  let answer;
  try {
    answer = await fetch(path, { ...options, headers });
  } catch {
    throw new Refusal(t("failed"));
  }
  const content = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(content.error ?? t("failed"));
  return content;
}

function post(path, content) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(content) });
}

/** Everybody whose phone can be held, with the time zone and the sandbox's present. */
export function fetchPeople() {
  return ask("/phone/people");
}

/** What one person's phone can ask of the server. */
export class Api {
  constructor(personId) {
    this.base = `/phone/people/${personId}`;
  }

  /** Their chats. */
  chats() {
    return ask(`${this.base}/chats`);
  }

  /** A page of messages before the one named (0: the newest). */
  messages(chat, before = 0, limit = 50) {
    return ask(`${this.base}/chats/${chat}/messages?before=${before}&limit=${limit}`);
  }

  /** The address of a file of a message. */
  file(address, save = false) {
    return `${this.base}/chats/${address}${save ? "?save" : ""}`;
  }

  /** Send a text. */
  text(chat, text, replyTo) {
    return post(`${this.base}/chats/${chat}/text`, { text, replyTo });
  }

  /** Send files as `kind`: photo (several are an album), voice or document. */
  media(chat, kind, files, { caption = "", replyTo = 0, duration = 0 } = {}) {
    const form = new FormData();
    form.append("kind", kind);
    form.append("caption", caption);
    form.append("reply_to", String(replyTo || ""));
    form.append("duration", String(Math.round(duration) || 1));
    files.forEach((file, at) => form.append(`file${at}`, file, file.name ?? `${kind}-${at}`));
    return ask(`${this.base}/chats/${chat}/media`, { method: "POST", body: form });
  }

  /** Send a place, in degrees. */
  location(chat, latitude, longitude, replyTo) {
    return post(`${this.base}/chats/${chat}/location`, { latitude, longitude, replyTo });
  }

  /** Press a button; the answer comes as an event. */
  press(chat, message, data) {
    return post(`${this.base}/chats/${chat}/messages/${message}/press`, { data });
  }

  /** Change an own message. */
  edit(chat, message, text) {
    return post(`${this.base}/chats/${chat}/messages/${message}/edit`, { text });
  }

  /** Delete a message. */
  remove(chat, message) {
    return post(`${this.base}/chats/${chat}/messages/${message}/delete`, {});
  }

  /** React with these emoji and no others. */
  react(chat, message, emoji) {
    return post(`${this.base}/chats/${chat}/messages/${message}/react`, { emoji });
  }

  /** Choose these options of a poll and no others. */
  vote(chat, message, options) {
    return post(`${this.base}/chats/${chat}/messages/${message}/vote`, { options });
  }

  /** Everything up to a message has been seen. */
  read(chat, upto) {
    return post(`${this.base}/chats/${chat}/read`, { upto });
  }

  /** Block or unblock the bot of a private chat. */
  block(chat, blocked) {
    return post(`${this.base}/chats/${chat}/block`, { blocked });
  }

  /** What opening a link would bring. */
  look(link) {
    return post(`${this.base}/link`, { link });
  }

  /** Follow a link; `into` says which group, or the title and members of a new one. */
  follow(link, into = {}) {
    return post(`${this.base}/follow`, { link, ...into });
  }

  /** What happens on this phone from now on. */
  events() {
    return new EventSource(`${this.base}/events`);
  }
}
