import { fetchPeople } from "./api.js";
import { arrange, el, fill } from "./dom.js";
import { icon } from "./icons.js";
import { openDialog } from "./overlays.js";
import { PeopleList } from "./people.js";
import { Phone } from "./phone.js";
import { clockTime, dayTitle, now, setNow, setZone } from "./times.js";
import { chooseLanguage, currentLanguage, inLanguage, t } from "./words.js";

const DESKTOP = window.matchMedia("(min-width: 900px)");
const TWO_PHONES = window.matchMedia("(min-width: 1100px)");

/** The whole page: the banner, whose phone to hold, and the phones held. */
export class Shell {
  constructor(root, content) {
    this.root = root;
    this.phones = [];
    this.take(content);
    this.list = new PeopleList(this);
    this.clock = el("time", { class: "banner-clock" });
    this.sidebar = el("aside", { class: "sidebar", "aria-label": t("whose") });
    this.stage = el("main", { class: "stage" });
    fill(root, this.banner(), el("div", { class: "frame" }, this.sidebar, this.stage));
    document.documentElement.lang = currentLanguage() === "zh" ? "zh-Hans" : "en";
    document.title = inLanguage(this.name);
    this.stops = new AbortController();
  }

  take({ people, zone, now: present, name, sites }) {
    this.people = people;
    this.sites = sites;
    this.name = name;
    setZone(zone);
    setNow(present);
  }

  banner() {
    const other = currentLanguage() === "zh" ? "en" : "zh";
    return el("div", { class: "banner", role: "note" },
      el("span", { class: "banner-text" }, t("banner")), this.clock,
      el("button", { type: "button", class: "language", lang: other, "aria-label": t("otherLanguageLabel"),
        onclick: () => this.speak(other) }, icon("language"), t("otherLanguage")));
  }

  /** Begin with the phones that the address names. */
  begin() {
    const { signal } = this.stops;
    window.addEventListener("hashchange", () => this.recall(), { signal });
    DESKTOP.addEventListener("change", () => this.arrange(), { signal });
    TWO_PHONES.addEventListener("change", () => this.arrange(), { signal });
    document.addEventListener("visibilitychange", () => this.phones.forEach((one) => one.seen()), { signal });
    this.ticking = setInterval(() => this.showClock(), 5000);
    this.showClock();
    this.recall();
    this.arrange();
  }

  /** Leave nothing behind. */
  end() {
    this.stops.abort();
    clearInterval(this.ticking);
    for (const phone of this.phones) phone.end();
  }

  showClock() {
    this.clock.textContent = `${dayTitle(now())} ${clockTime(now())}`;
  }

  async speak(language) {
    chooseLanguage(language);
    const content = await fetchPeople();
    this.end();
    new Shell(this.root, content).begin();
  }

  // Whose phones

  /** Hold somebody's phone: in place of the one in hand, or beside it. */
  hold(person, beside = false) {
    this.drawer?.close();
    if (this.phones.some((one) => one.owner.id === person.id)) return;
    const phone = new Phone(person, this);
    const replaced = beside ? this.phones[1] : (this.asking ?? this.phones[0]);
    const at = replaced ? this.phones.indexOf(replaced) : this.phones.length;
    replaced?.end();
    this.phones[at] = phone;
    this.asking = null;
    this.arrange();
    phone.begin();
    this.remember();
  }

  /** Put a phone away. */
  putAway(phone) {
    phone.end();
    this.phones = this.phones.filter((one) => one !== phone);
    this.arrange();
    this.remember();
  }

  /** Ask whose phone to hold in place of this one. */
  choosePerson(phone) {
    this.asking = phone;
    if (DESKTOP.matches) {
      this.list.search.focus();
      return;
    }
    this.drawer = openDialog(t("people"), [this.list.root], { class: "drawer" });
    this.list.root.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
    this.drawer.closed.then(() => {
      this.drawer = null;
      this.arrange();
    });
  }

  arrange() {
    const most = TWO_PHONES.matches ? 2 : 1;
    for (const extra of this.phones.slice(most)) extra.end();
    this.phones = this.phones.slice(0, most);
    const choosing = !DESKTOP.matches && this.phones.length === 0;
    this.sidebar.hidden = !DESKTOP.matches;
    this.root.dataset.phones = String(this.phones.length);
    if (DESKTOP.matches && !this.drawer) fill(this.sidebar, this.list.root);
    arrange(this.stage, choosing ? [this.list.root] : this.phones.map((one) => one.root));
    if (!choosing && !this.phones.length) fill(this.stage, invitation());
    for (const phone of this.phones) phone.showHead();
    this.list.render();
  }

  /** How much is new to whom. */
  showUnread(counts) {
    this.list.showUnread(counts);
  }

  // The address

  /** Write into the address which phones are held, and which chat is open. */
  remember() {
    const hash = this.phones.map((one) => (one.openKey ? `${one.owner.id}/${one.openKey}` : one.owner.id)).join(",");
    if (location.hash.slice(1) !== hash) location.hash = hash;
  }

  /** Hold the phones that the address names. */
  recall() {
    const wanted = location.hash.slice(1).split(",").filter(Boolean).map((one) => one.split("/"));
    const ids = wanted.map(([id]) => id);
    for (const phone of [...this.phones]) if (!ids.includes(phone.owner.id)) this.drop(phone);
    for (const [id, chat = ""] of wanted) {
      let phone = this.phones.find((one) => one.owner.id === id);
      const person = this.people.find((one) => one.id === id);
      if (!phone && person) {
        phone = new Phone(person, this);
        this.phones.push(phone);
        phone.openKey = chat;
        phone.begin();
      } else if (phone && phone.openKey !== chat) {
        phone.openKey = chat;
        phone.arrange();
      }
    }
    this.arrange();
  }

  drop(phone) {
    phone.end();
    this.phones = this.phones.filter((one) => one !== phone);
  }
}

function invitation() {
  return el("div", { class: "invitation" }, icon("phones"), el("h2", {}, t("whose")), el("p", {}, t("whoseHint")));
}
