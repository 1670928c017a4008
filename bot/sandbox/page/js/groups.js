import { el } from "./dom.js";
import { openDialog } from "./overlays.js";
import { inLanguage, t } from "./words.js";

/**
 * Ask into which group a bot is to be brought.
 * @param {import("./phone.js").Phone} phone
 * @param {{bot: string, groups: Array<{key: string, title: string}>, asksRights: boolean}} asked
 * @returns {Promise<{group: string} | {title: string, members: string[]} | null>}
 */
export function chooseGroup(phone, asked) {
  return new Promise((resolve) => {
    let chosen = null;
    const choose = (answer) => {
      chosen = answer;
      dialog.close();
    };
    const dialog = openDialog(t("chooseGroup", { bot: asked.bot }), [
      asked.asksRights && el("p", { class: "hint" }, t("chooseGroupRights")),
      el("h3", {}, t("yourGroups")),
      asked.groups.length ? el("div", { class: "choices" }, asked.groups.map((group) => el("button", {
        type: "button", class: "choice", onclick: () => choose({ group: group.key }),
      }, group.title))) : el("p", { class: "hint" }, t("noGroups")),
      creation(phone, choose),
    ]);
    dialog.closed.then(() => resolve(chosen));
  });
}

function creation(phone, choose) {
  const title = el("input", { type: "text", maxlength: 128, required: true, autocomplete: "off" });
  const others = phone.shell.people.filter((one) => one.id !== phone.owner.id);
  const boxes = others.map((one) => el("input", { type: "checkbox", value: one.id }));
  const form = el("form", { class: "stack", method: "dialog" },
    el("h3", {}, t("newGroup")),
    el("label", { class: "field" }, el("span", {}, t("groupTitle")), title),
    el("fieldset", { class: "checks" }, el("legend", {}, t("groupMembers")),
      others.map((one, at) => el("label", {}, boxes[at], el("span", {}, inLanguage(one.title))))),
    el("button", { type: "submit", class: "main-button" }, t("create")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const members = boxes.filter((box) => box.checked).map((box) => box.value);
    choose({ title: title.value, members });
  });
  return form;
}
