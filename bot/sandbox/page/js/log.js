import { bubbleRow } from "./bubble.js";
import { arrange, el, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { dayOf, dayTitle } from "./times.js";
import { t } from "./words.js";

const NEAR = 90;
const RUN_SECONDS = 600;
const MOST_PAGES = 40;

/** The messages of a chat, oldest first, scrolled. */
export class Log {
  /** @param {import("./pane.js").Pane} pane */
  constructor(pane) {
    this.pane = pane;
    this.messages = new Map();
    this.versions = new Map();
    this.nodes = new Map();
    this.more = false;
    this.loading = null;
    this.list = el("div", { class: "log-list", role: "log", "aria-live": "off", "aria-label": pane.chat.title });
    this.earlier = el("button", { type: "button", class: "earlier", hidden: true, onclick: () => this.loadEarlier() },
      t("earlier"));
    this.scroller = el("div", { class: "log", tabindex: 0, onscroll: () => this.onScroll() }, this.earlier, this.list);
    this.jump = iconButton(icon("down"), t("toBottom"), () => this.toBottom(true), { class: "jump", hidden: true });
  }

  get sorted() {
    return [...this.messages.values()].sort((a, b) => a.id - b.id);
  }

  get lastId() {
    return Math.max(0, ...this.messages.keys());
  }

  get atBottom() {
    return this.below - this.scroller.clientHeight < NEAR;
  }

  get below() {
    return this.scroller.scrollHeight - this.scroller.scrollTop;
  }

  /** Load the newest messages anew, as after a lost connection. */
  async load() {
    const { messages, more } = await this.pane.phone.api.messages(this.pane.chat.key);
    const follow = !this.messages.size || this.atBottom;
    const oldest = messages[0]?.id ?? 0;
    for (const id of [...this.messages.keys()]) if (id >= oldest) this.messages.delete(id);
    if (!this.messages.size) this.more = more;
    for (const message of messages) this.keep(message);
    this.render();
    if (follow) this.toBottom();
  }

  keep(message) {
    this.messages.set(message.id, message);
    this.versions.set(message.id, (this.versions.get(message.id) ?? 0) + 1);
  }

  /** A message came. */
  add(message) {
    const follow = this.atBottom || message.mine;
    this.keep(message);
    this.render();
    if (follow) this.toBottom();
    else this.jump.hidden = false;
  }

  /** A message has another version. */
  change(message) {
    if (!this.messages.has(message.id)) return;
    const follow = this.atBottom;
    this.keep(message);
    this.render(message.id);
    if (follow) this.toBottom();
  }

  /** A message is gone. */
  drop(id) {
    if (this.messages.delete(id)) this.render();
  }

  /** Draw what changed; the rest stays as it is. */
  render(changed = 0) {
    const rows = [];
    const used = new Map();
    for (const block of blocks(this.sorted)) {
      const key = block.day ? `day ${block.day}` : String(block.messages[0].id);
      const signature = this.signature(block);
      const known = this.nodes.get(key);
      const node = known?.signature === signature ? known.node : this.build(block, known?.node, changed);
      used.set(key, { signature, node });
      rows.push(node);
    }
    this.nodes = used;
    arrange(this.list, rows);
    this.earlier.hidden = !this.more;
    this.pane.emptied(rows.length === 0);
  }

  signature(block) {
    if (block.day) return dayTitle(block.messages[0].date);
    const ids = block.messages.map((one) => `${one.id}.${this.versions.get(one.id)}`).join(" ");
    return `${ids} ${block.head} ${block.tail}`;
  }

  build(block, old, changed) {
    if (block.day) return el("div", { class: "day" }, el("span", {}, dayTitle(block.messages[0].date)));
    const group = this.pane.chat.type === "group";
    const node = bubbleRow(block.messages, { head: block.head, tail: block.tail, group }, this.pane);
    const active = old?.contains(document.activeElement) ? document.activeElement : null;
    if (active) {
      const at = [...old.querySelectorAll("button, a, [tabindex]")].indexOf(active);
      queueMicrotask(() => node.querySelectorAll("button, a, [tabindex]")[at]?.focus({ preventScroll: true }));
    }
    if (changed && block.messages.some((one) => one.id === changed)) node.classList.add("changed");
    return node;
  }

  /** Load the page before the oldest message. */
  loadEarlier() {
    this.loading ??= this.fetchEarlier().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  async fetchEarlier() {
    const oldest = Math.min(...this.messages.keys());
    if (!this.more || !Number.isFinite(oldest)) return;
    try {
      const { messages, more } = await this.pane.phone.api.messages(this.pane.chat.key, oldest);
      const before = this.below;
      for (const message of messages) this.keep(message);
      this.more = more;
      this.render();
      this.scroller.scrollTop = this.scroller.scrollHeight - before;
    } catch (error) {
      this.pane.phone.complain(error);
    }
  }

  /** Show a message, wherever it is, and let it glow. */
  async reveal(id) {
    for (let page = 0; page < MOST_PAGES && this.more && Math.min(...this.messages.keys()) > id; page += 1) {
      await this.loadEarlier();
    }
    const row = this.rowOf(id);
    if (!row) return;
    row.scrollIntoView({ block: "center", behavior: "smooth" });
    row.classList.remove("found");
    requestAnimationFrame(() => row.classList.add("found"));
  }

  rowOf(id) {
    const entry = this.nodes.get(String(id));
    if (entry) return entry.node;
    const album = this.messages.get(id)?.album;
    const first = album && this.sorted.find((one) => one.album === album);
    return first ? this.nodes.get(String(first.id))?.node : undefined;
  }

  toBottom(smooth = false) {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.jump.hidden = true;
  }

  onScroll() {
    if (this.atBottom) this.jump.hidden = true;
    else if (this.scroller.scrollTop < 60 && this.more) this.loadEarlier();
    else if (this.below > 3 * this.scroller.clientHeight) this.jump.hidden = false;
  }
}

/** Messages in blocks: a day, a single message, or an album; each with its place in a run of one sender. */
function blocks(messages) {
  const found = [];
  let day = "";
  for (const message of messages) {
    const last = found.at(-1);
    if (message.album && last && !last.day && last.messages[0].album === message.album) {
      last.messages.push(message);
      continue;
    }
    if (dayOf(message.date) !== day) {
      day = dayOf(message.date);
      found.push({ day, messages: [message] });
    }
    found.push({ day: "", messages: [message], head: true, tail: true });
  }
  found.forEach((block, at) => {
    const next = found[at + 1];
    if (next && runsOn(block, next)) {
      block.tail = false;
      next.head = false;
    }
  });
  return found;
}

function runsOn(block, next) {
  if (block.day || next.day) return false;
  const [one, other] = [block.messages.at(-1), next.messages[0]];
  return !one.service && !other.service && one.from.id === other.from.id && other.date - one.date < RUN_SECONDS;
}
