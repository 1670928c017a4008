"use strict";
// What the open board does more where scripts run: open the browser's print window.
(() => {
  // This runs anew with every page that is put in the place of the one before; it listens once.
  if ("board" in document.documentElement.dataset) return;
  document.documentElement.dataset.board = "listens";
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-prints]") !== null) window.print();
  });
})();
