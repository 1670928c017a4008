import { badge } from "./chatlist.js";
import { avatar, el, fill, iconButton, words } from "./dom.js";
import { icon } from "./icons.js";
import { inLanguage, t } from "./words.js";

const ROLES = ["resident", "leader", "staff", "administrator", "other"];

/** The people whose phones can be held, by group, to be searched and filtered by role. */
export class PeopleList {
  /** @param {import("./shell.js").Shell} shell */
  constructor(shell) {
    this.shell = shell;
    this.role = "";
    this.items = new Map();
    this.search = el("input", { type: "search", placeholder: t("searchPeople"), "aria-label": t("searchPeople"),
      autocomplete: "off", oninput: () => this.render() });
    this.roles = el("div", { class: "roles", role: "group" });
    this.list = el("div", { class: "people-groups" });
    this.root = el("div", { class: "people" },
      el("h1", { class: "people-title" }, t("whose")),
      el("label", { class: "search" }, icon("search"), this.search),
      this.roles, this.list);
    this.showRoles();
    this.render();
  }

  showRoles() {
    const present = ROLES.filter((role) => this.shell.people.some((one) => one.role === role));
    fill(this.roles, present.length > 1 && ["", ...present].map((role) => el("button", {
      type: "button", class: "chip", "aria-pressed": String(this.role === role),
      onclick: () => {
        this.role = role;
        this.showRoles();
        this.render();
      },
    }, role ? t(`role-${role}`) : t("everybody"))));
  }

  /** Draw the people who fit, those held marked. */
  render() {
    const wanted = this.search.value.trim().toLowerCase();
    const fitting = this.shell.people.filter((one) => (!this.role || one.role === this.role) && matches(one, wanted));
    const groups = Map.groupBy ? Map.groupBy(fitting, (one) => inLanguage(one.group)) : grouped(fitting);
    fill(this.list, fitting.length ? [...groups].map(([title, people]) => el("section", {},
      el("h2", { class: "people-group" }, title),
      el("ul", {}, people.map((one) => this.item(one))))) : el("p", { class: "hint" }, t("nobody")), this.sites());
  }

  /** Web pages that belong beside the chat, each in a window as wide as a phone. */
  sites() {
    if (this.shell.sites.length === 0) return null;
    return el("section", {},
      el("h2", { class: "people-group" }, t("sites")),
      el("ul", {}, this.shell.sites.map((one) => el("li", { class: "person" }, el("a", {
        class: "person-button site", href: one.url, target: "_blank", rel: "noopener",
        onclick: (event) => {
          event.preventDefault();
          window.open(one.url, "_blank", "noopener,width=400,height=800");
        },
      }, icon("phones"), el("span", { class: "person-side" }, inLanguage(one.title)))))));
  }

  item(person) {
    const held = this.shell.phones.some((one) => one.owner.id === person.id);
    const hold = () => this.shell.hold(person);
    return el("li", { class: held ? "person held" : "person", data: { person: person.id } },
      el("button", { type: "button", class: "person-button", "aria-current": held && "true", onclick: hold },
        avatar(person.name, person.color),
        el("span", { class: "person-side" }, words(inLanguage(person.title) || person.name, { class: "person-title" }),
          el("span", { class: "person-role" }, t(`is-${person.role}`))),
        el("span", { class: "person-unread" }, badge(held ? 0 : person.unread))),
      !held && this.shell.phones.length > 0 && iconButton(icon("phones"), t("beside"),
        () => this.shell.hold(person, true), { class: "beside" }));
  }

  /** How much is new to whom. */
  showUnread(counts) {
    for (const person of this.shell.people) {
      if (!(person.id in counts)) continue;
      person.unread = counts[person.id];
      const held = this.shell.phones.some((one) => one.owner.id === person.id);
      const place = this.list.querySelector(`[data-person="${person.id}"] .person-unread`);
      if (place) fill(place, badge(held ? 0 : person.unread));
    }
  }
}

function matches(person, wanted) {
  if (!wanted) return true;
  const texts = [person.name, ...Object.values(person.title), ...Object.values(person.group)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function grouped(people) {
  const found = new Map();
  for (const one of people) {
    const title = inLanguage(one.group);
    found.set(title, [...(found.get(title) ?? []), one]);
  }
  return found;
}
