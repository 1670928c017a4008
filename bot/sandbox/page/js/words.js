import { ZH } from "./words-zh.js";
import { EN } from "./words-en.js";

const KEPT = "phone-language";
let language = kept() ?? ((navigator.language ?? "").toLowerCase().startsWith("zh") ? "zh" : "en");

function kept() {
  const found = localStorage.getItem(KEPT);
  return found === "zh" || found === "en" ? found : null;
}

/** The language of the page, "zh" or "en": the one chosen before, or the browser's. */
export function currentLanguage() {
  return language;
}

/** Speak this language from now on. */
export function chooseLanguage(chosen) {
  language = chosen;
  localStorage.setItem(KEPT, chosen);
}

/**
 * A text of the page; `{name}` is replaced by that argument.
 * @param {string} key
 * @param {Object<string, any>} [given]
 * @returns {string}
 */
export function t(key, given = {}) {
  const text = (language === "zh" ? ZH : EN)[key] ?? key;
  const chosen = typeof text === "function" ? text(given) : text;
  return chosen.replace(/\{(\w+)\}/g, (_, name) => String(given[name] ?? ""));
}

/** The text for this language out of one that was handed in both. */
export function inLanguage(titles) {
  return titles?.[language] ?? titles?.zh ?? titles?.en ?? "";
}
