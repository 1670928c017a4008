import { chooseGroup } from "./groups.js";
import { Refusal } from "./api.js";
import { t } from "./words.js";

/** Whether an address is one that Telegram opens itself: t.me/… or tg://… */
export function isBotLink(url) {
  try {
    const parsed = new URL(/^(t\.me|telegram\.me)\//i.test(url) ? `https://${url}` : url);
    return parsed.protocol === "tg:" || ["t.me", "telegram.me"].includes(parsed.hostname);
  } catch {
    return false;
  }
}

/** Open an address in a page of its own. */
export function openPage(url) {
  const link = document.createElement("a");
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  if (["http:", "https:"].includes(link.protocol)) link.click();
}

/**
 * Open any link on a phone: links to bots lead into its chats, others to a page of their own.
 * @param {import("./phone.js").Phone} phone
 * @param {string} url
 */
export async function openLink(phone, url) {
  if (!isBotLink(url)) {
    openPage(url);
    return;
  }
  try {
    const found = await phone.api.look(url);
    if (found.kind === "elsewhere") {
      phone.toast(t("linkElsewhere", { url }));
    } else if (found.kind === "group") {
      const into = await chooseGroup(phone, found);
      if (into) await followInto(phone, url, into);
    } else {
      phone.open(found.chat);
      if (found.payload || !found.opened) phone.pane(found.chat)?.composer.offerStart(url);
    }
  } catch (error) {
    phone.complain(error);
  }
}

async function followInto(phone, url, into) {
  const { chat } = await phone.api.follow(url, into);
  await phone.sync();
  phone.open(chat);
}

/** Say to people what went wrong; errors of the page itself are thrown on. */
export function complaintOf(error) {
  if (error instanceof Refusal) return error.message;
  throw error;
}
