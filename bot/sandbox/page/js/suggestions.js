import { el, fill } from "./dom.js";
import { t } from "./words.js";

/** The list of commands that opens above the field on `/` or from the menu button. */
export class Suggestions {
  /** @param {function(string): void} choose */
  constructor(choose) {
    this.choose = choose;
    this.commands = [];
    this.shown = [];
    this.at = 0;
    this.root = el("div", { class: "suggestions", role: "listbox", "aria-label": t("commands"), hidden: true });
  }

  /** These are the commands there are. */
  offer(commands) {
    this.commands = commands;
  }

  /** Show those that begin as the text does; none unless it is the beginning of a command. */
  filter(text) {
    const begun = /^\/[\w@]*$/.test(text);
    this.show(begun ? this.commands.filter((one) => one.command.startsWith(text.toLowerCase())) : []);
  }

  /** Show all, or hide them. */
  toggle() {
    this.show(this.shown.length ? [] : this.commands);
  }

  show(commands) {
    this.shown = commands;
    this.at = 0;
    this.root.hidden = commands.length === 0;
    fill(this.root, commands.map((one) => el("button", {
      type: "button", class: "suggestion", role: "option", onclick: () => this.take(one),
    }, el("span", { class: "suggestion-name" }, one.command),
    el("bdi", { class: "suggestion-what", dir: "auto" }, one.description))));
    this.mark();
  }

  mark() {
    [...this.root.children].forEach((node, at) => {
      node.setAttribute("aria-selected", String(at === this.at));
      if (at === this.at) node.scrollIntoView({ block: "nearest" });
    });
  }

  take(command) {
    this.show([]);
    this.choose(command.command);
  }

  /** Arrows, Enter and Escape while the list is open; whether the key was used. */
  onKey(event) {
    if (!this.shown.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.shown.length) % this.shown.length;
      this.mark();
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.take(this.shown[this.at]);
    } else if (event.key === "Escape") {
      this.show([]);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }
}
