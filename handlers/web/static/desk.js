"use strict";
// Where scripts run, the page of the desk that one is on is in sight among the others, however narrow the screen.
(() => {
  const inSight = () => {
    const here = document.querySelector("header.desk nav [aria-current]");
    if (here !== null) here.parentElement.scrollLeft = here.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;
  };
  inSight();
  // This runs anew with every page that is put in the place of the one before; it listens once.
  if ("desk" in document.documentElement.dataset) return;
  document.documentElement.dataset.desk = "listens";
  document.addEventListener("htmx:afterSettle", inSight);
})();
