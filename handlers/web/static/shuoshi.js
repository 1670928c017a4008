"use strict";
// What a page does more where scripts run: copy a text, keep a button from being pressed twice, and stay up to date.
document.addEventListener("click", async (event) => {
  const from = event.target.closest("[data-copies], .words pre, .words code");
  if (from === null || getSelection().type === "Range") return;
  if (await isCopied(from.dataset.copies ?? from.innerText)) from.classList.add("copied");
});
// Browsers inside other apps, and addresses without https, have no clipboard but the one of old.
async function isCopied(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: words, readOnly: true });
    document.body.append(field);
    field.select();
    const isDone = document.execCommand("copy");
    field.remove();
    return isDone;
  }
}
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "yes") event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 4000);
}, true);
// A page put in the place of another may speak another language: it is read aloud, and its signs drawn, in its own.
document.addEventListener("htmx:beforeSwap", (event) => {
  const said = /<html lang="([\w-]+)"/.exec(event.detail.xhr.responseText);
  if (said !== null) document.documentElement.lang = said[1];
});
// The line is down: what was typed stays in its field, and it is said.
for (const what of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(what, (event) => {
  const form = event.target.closest("form");
  if (form !== null) delete form.dataset.sent;
  const main = document.querySelector("main");
  const said = document.getElementById("no-line") ?? document.createElement("p");
  Object.assign(said, { id: "no-line", className: "refused", textContent: main.dataset.noLine });
  said.setAttribute("role", "alert");
  main.prepend(said);
  said.scrollIntoView({ block: "nearest" });
});
// Written here, as the conditions that htmx could ask would have to be evaluated, which our pages forbid.
const LIVE = ["[data-live]", "header nav"], EVERY = 30000;
async function refresh() {
  const live = document.querySelector("[data-live]");
  if (live === null || document.hidden || live.contains(document.activeElement)) return;
  const from = new URL(location.href);
  from.searchParams.delete("t");
  const answer = await fetch(from, { credentials: "same-origin" });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (document.querySelector("[data-live]") !== live) return;
  for (const which of LIVE) {
    const old = document.querySelector(which), now = fresh.querySelector(which);
    if (old === null || now === null || old.innerHTML === now.innerHTML) continue;
    old.replaceWith(now);
    htmx.process(now);
  }
}
setInterval(() => refresh().catch(() => undefined), EVERY);
