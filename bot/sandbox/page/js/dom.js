/**
 * Make an element. Strings among the children become text nodes, never markup; nothing, false and "" are left out.
 * @param {string} tag
 * @param {Object<string, any>} [props] `class`, `data` (dataset), `on…` (listeners), all else attributes
 * @param {...any} children
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...solid(children));
  return node;
}

/** Replace all children of a node. */
export function fill(node, ...children) {
  node.replaceChildren(...solid(children));
  return node;
}

function solid(children) {
  return children.flat(3).filter((one) => one !== undefined && one !== null && one !== false && one !== "");
}

/** Make the children of `parent` just these nodes, moving as few as possible. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
}

/** A person's words, isolated so that their direction does not leak. */
export function words(text, props = {}) {
  return el("bdi", { dir: "auto", ...props }, text);
}

/** A button with a label for those who do not see its icon. */
export function iconButton(icon, label, onclick, props = {}) {
  return el("button", { type: "button", "aria-label": label, title: label, onclick, ...props,
    class: `icon-button ${props.class ?? ""}` }, icon);
}

/** The initials that stand for somebody without a picture. */
export function initials(name) {
  const parts = name.replace(/[^\p{L}\p{N} ]/gu, "").trim().split(/\s+/);
  const first = [...(parts[0] ?? "")][0] ?? "?";
  const last = parts.length > 1 && /^[\p{Script=Latin}]/u.test(parts.at(-1)) ? [...parts.at(-1)][0] : "";
  return (first + last).toUpperCase();
}

/** A round picture with initials, in the colour of its number. */
export function avatar(name, color, props = {}) {
  return el("span", { ...props, class: `avatar color-${color} ${props.class ?? ""}`, "aria-hidden": "true" },
    initials(name));
}

/** Whether fingers rather than a mouse are used here. */
export function byTouch() {
  return window.matchMedia("(pointer: coarse)").matches;
}
