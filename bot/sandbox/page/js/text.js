import { el } from "./dom.js";
import { isBotLink } from "./links.js";
import { t } from "./words.js";

const STYLES = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SAFE = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

/**
 * A message's text with its entities as nodes. Offsets are UTF-16 code units, as JavaScript's own.
 * @param {string} text
 * @param {Array<{type: string, offset: number, length: number, url?: string, language?: string}>} entities
 * @param {{link: function(string): void, command: function(string): void, copy: function(string): void}} acts
 * @returns {Array<Node>}
 */
export function richText(text, entities, acts) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return section(text, 0, text.length, sorted, acts);
}

function section(text, start, end, entities, acts) {
  const nodes = [];
  let at = start;
  let afterBlock = false;
  const plain = (to) => {
    let part = text.slice(at, to);
    if (afterBlock && part.startsWith("\n")) part = part.slice(1);
    if (part) nodes.push(document.createTextNode(part));
    if (to > at) afterBlock = false;
    at = to;
  };
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    plain(from);
    const inner = entities.slice(index + 1).filter((one) => one.offset < to);
    nodes.push(dressed(entity, text.slice(from, to), section(text, from, to, inner, acts), acts));
    at = to;
    afterBlock = BLOCKS.has(entity.type);
  }
  plain(end);
  return nodes;
}

function dressed(entity, words, inner, acts) {
  if (entity.type in STYLES) return el(STYLES[entity.type], {}, inner);
  switch (entity.type) {
    case "spoiler":
      return spoiler(inner);
    case "code":
      return copied(el("code", {}, inner), words, acts);
    case "pre":
      return copied(el("pre", { data: { language: entity.language ?? "" } }, inner), words, acts);
    case "blockquote":
      return el("blockquote", {}, inner);
    case "expandable_blockquote":
      return expandable(inner);
    case "text_link":
      return anchor(entity.url, inner, acts);
    case "url":
      return anchor(/^[a-z]+:/i.test(words) ? words : `https://${words}`, inner, acts);
    case "email":
      return anchor(`mailto:${words}`, inner, acts);
    case "phone_number":
      return anchor(`tel:${words.replace(/[^\d+]/g, "")}`, inner, acts);
    case "bot_command":
      return el("button", { type: "button", class: "in-text", onclick: () => acts.command(words) }, inner);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return el("span", { class: "named" }, inner);
    default:
      return el("span", {}, inner);
  }
}

function anchor(url, inner, acts) {
  let parsed = null;
  try {
    parsed = new URL(url);
  } catch {
    return el("span", {}, inner);
  }
  if (!SAFE.has(parsed.protocol)) return el("span", {}, inner);
  const link = el("a", { href: parsed.href, title: parsed.href, target: "_blank", rel: "noopener noreferrer" }, inner);
  if (isBotLink(url)) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      acts.link(url);
    });
  }
  return link;
}

function copied(node, words, acts) {
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.title = t("copy");
  return pressable(node, () => acts.copy(words));
}

function spoiler(inner) {
  const node = el("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": t("spoiler") },
    el("span", { "aria-hidden": "true" }, inner));
  return pressable(node, () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
    node.removeAttribute("tabindex");
    node.firstChild.removeAttribute("aria-hidden");
  });
}

function expandable(inner) {
  const toggle = el("button", { type: "button", class: "expand", "aria-expanded": "false" }, t("expand"));
  const node = el("blockquote", { class: "expandable" }, el("span", { class: "expandable-text" }, inner), toggle);
  toggle.addEventListener("click", () => {
    const open = node.classList.toggle("open");
    toggle.textContent = t(open ? "collapse" : "expand");
    toggle.setAttribute("aria-expanded", String(open));
  });
  return node;
}

/** Let a node be pressed by pointer and by keyboard. */
function pressable(node, act) {
  node.addEventListener("click", act);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act();
    }
  });
  return node;
}
