"use strict";
// What a page does more where scripts run: copy a text, and keep a button from being pressed twice.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (button === null) return;
  await navigator.clipboard.writeText(button.dataset.copies);
  button.classList.add("copied");
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "yes") event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 4000);
}, true);
