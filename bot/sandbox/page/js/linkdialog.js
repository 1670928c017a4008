import { el } from "./dom.js";
import { openDialog } from "./overlays.js";
import { inLanguage, t } from "./words.js";

/**
 * Ask for a link: pasted, or one of those at hand.
 * @param {Array<{title: object, url: string}>} atHand
 * @returns {Promise<string>} empty where none was given
 */
export function askLink(atHand) {
  return new Promise((resolve) => {
    let chosen = "";
    const choose = (link) => {
      chosen = link;
      dialog.close();
    };
    const field = el("input", { type: "text", inputmode: "url", autocomplete: "off", required: true, dir: "ltr",
      placeholder: "https://t.me/…" });
    const form = el("form", { class: "stack" },
      el("p", { class: "hint" }, t("openLinkHint")),
      el("label", { class: "field" }, el("span", {}, t("linkField")), field),
      el("button", { type: "submit", class: "main-button" }, t("openLink")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      choose(field.value.trim());
    });
    const dialog = openDialog(t("openLink"), [
      form,
      atHand.length > 0 && el("h3", {}, t("slips")),
      atHand.length > 0 && el("div", { class: "choices" }, atHand.map((one) => el("button", {
        type: "button", class: "choice", onclick: () => choose(one.url),
      }, inLanguage(one.title)))),
    ]);
    field.focus();
    dialog.closed.then(() => resolve(chosen));
  });
}
