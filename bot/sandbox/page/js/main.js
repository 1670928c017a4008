import { fetchPeople } from "./api.js";
import { el, fill } from "./dom.js";
import { Shell } from "./shell.js";
import { t } from "./words.js";

const root = document.getElementById("app");
const LOOK_AGAIN = 1000;

async function begin() {
  try {
    const content = await fetchPeople();
    if (content.people.length === 0) {
      fill(root, el("div", { class: "invitation", role: "status" }, el("p", {}, t("notYet"))));
      setTimeout(begin, LOOK_AGAIN);
      return;
    }
    new Shell(root, content).begin();
  } catch (error) {
    const again = el("button", { type: "button", class: "main-button", onclick: begin }, "↻");
    fill(root, el("div", { class: "invitation", role: "alert" }, el("p", {}, error.message || t("failed")), again));
  }
}

begin();
