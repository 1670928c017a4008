import { el, words } from "./dom.js";
import { t } from "./words.js";

/** A poll of Telegram's own: its options to be pressed; once voted or closed, how many chose what. */
export function pollOf(message, phone) {
  const { poll } = message;
  const kind = poll.closed ? "pollClosed" : poll.anonymous ? "pollAnonymous" : "pollOpen";
  return el("div", { class: "poll" },
    el("div", { class: "poll-question", dir: "auto" }, words(poll.question)),
    el("div", { class: "poll-kind" }, t(kind)),
    el("div", { class: "poll-options", role: "group", "aria-label": poll.question },
      poll.options.map((one, place) => option(one, place, message, phone))),
    el("div", { class: "poll-kind" }, t("pollVoters", { count: poll.voters })));
}

function option(one, place, message, phone) {
  const { poll } = message;
  const share = poll.seen && poll.voters ? Math.round((100 * one.count) / poll.voters) : 0;
  const button = el("button", { type: "button", class: one.mine ? "poll-option mine" : "poll-option",
    "aria-pressed": String(one.mine), disabled: poll.closed },
    el("bdi", { dir: "auto" }, one.text),
    poll.seen && el("span", { class: "poll-share" }, `${share} % · ${one.count}`));
  button.addEventListener("click", () => choose(place, message, phone));
  return button;
}

/** Pressing what is chosen takes it back; of several options any number can be. */
async function choose(place, message, phone) {
  const { poll } = message;
  const mine = poll.options.flatMap((one, at) => (one.mine ? [at] : []));
  const kept = poll.multiple ? mine.filter((one) => one !== place) : [];
  const wanted = mine.includes(place) ? kept : [...kept, place];
  try {
    await phone.api.vote(message.chat, message.id, wanted);
  } catch (error) {
    phone.complain(error);
  }
}
