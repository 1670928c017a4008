import { el, fill, iconButton, words } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

const TOAST_SECONDS = 5;
let number = 0;

/** Where toasts of one phone float. */
export class Toasts {
  constructor() {
    this.root = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
  }

  /** Show a sentence for a while. */
  show(text) {
    const toast = el("div", { class: "toast" }, words(text));
    this.root.append(toast);
    setTimeout(() => toast.remove(), TOAST_SECONDS * 1000 + text.length * 40);
  }
}

/**
 * A dialog that is in the way until it is closed.
 * @param {string} title
 * @param {Array<Node>} content
 * @param {{class?: string}} [props]
 * @returns {HTMLDialogElement & {closed: Promise<void>}}
 */
export function openDialog(title, content, props = {}) {
  number += 1;
  const heading = `dialog-${number}`;
  const dialog = el("dialog", { class: `dialog ${props.class ?? ""}`, "aria-labelledby": heading },
    el("header", { class: "dialog-head" },
      el("h2", { id: heading }, words(title)),
      iconButton(icon("close"), t("close"), () => dialog.close())),
    el("div", { class: "dialog-body" }, content));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.closed = new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** An alert of a bot: it waits to be closed. */
export function showAlert(title, text) {
  number += 1;
  const id = `alert-${number}`;
  const okay = el("button", { type: "button", class: "main-button", onclick: () => dialog.close() }, t("ok"));
  const dialog = el("dialog", { class: "alert", role: "alertdialog", "aria-label": title, "aria-describedby": id },
    el("p", { class: "alert-title" }, words(title)),
    el("p", { id, class: "alert-text" }, words(text)),
    okay);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  okay.focus();
}

/** Ask whether to go on; gives true or false. */
export function confirmed(question, yes) {
  return new Promise((resolve) => {
    let answer = false;
    const sure = el("button", {
      type: "button",
      class: "main-button danger",
      onclick: () => {
        answer = true;
        dialog.close();
      },
    }, yes);
    const dialog = openDialog(question, [
      el("div", { class: "dialog-buttons" },
        el("button", { type: "button", class: "plain-button", onclick: () => dialog.close() }, t("cancel")), sure),
    ], { class: "small" });
    dialog.closed.then(() => resolve(answer));
  });
}

/**
 * A menu of actions near a point; a sheet at the bottom of narrow screens.
 * @param {Array<{label: string, icon?: string, act: function(): void, danger?: boolean}>} items
 * @param {{x: number, y: number, label: string, top?: Node}} where
 */
export function openMenu(items, where) {
  const list = el("div", { class: "menu-items" });
  const menu = el("dialog", { class: "menu", "aria-label": where.label }, where.top, list);
  fill(list, items.map((item) => el("button", {
    type: "button",
    class: item.danger ? "menu-item danger" : "menu-item",
    onclick: () => {
      menu.close();
      item.act();
    },
  }, item.icon && icon(item.icon), el("span", {}, item.label))));
  menu.addEventListener("click", (event) => {
    if (event.target === menu) menu.close();
  });
  menu.addEventListener("close", () => menu.remove());
  document.body.append(menu);
  menu.showModal();
  if (window.innerWidth >= 600) {
    const box = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(where.x, window.innerWidth - box.width - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(where.y, window.innerHeight - box.height - 8))}px`;
  }
  return menu;
}

/** Copy a text and say so. */
export async function copyText(text, toasts) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = el("textarea", { class: "away", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  toasts.show(t("copied"));
}
