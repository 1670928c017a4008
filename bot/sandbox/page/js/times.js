import { currentLanguage, t } from "./words.js";

let zone = "Asia/Shanghai";
let offset = 0;
const formats = new Map();

/** Show times of this zone. */
export function setZone(name) {
  zone = name;
}

/** The sandbox's clock says `seconds` at this moment. */
export function setNow(seconds) {
  offset = seconds - Date.now() / 1000;
}

/** The sandbox's present, in seconds. */
export function now() {
  return Date.now() / 1000 + offset;
}

function format(name, options) {
  const key = `${currentLanguage()} ${zone} ${name}`;
  if (!formats.has(key)) {
    const locale = currentLanguage() === "zh" ? "zh-CN" : "en-GB";
    formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  }
  return formats.get(key);
}

/** 15:04 */
export function clockTime(seconds) {
  return format("time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);
}

/** The day as a word that equals for instants of one day. */
export function dayOf(seconds) {
  return format("key", { year: "numeric", month: "2-digit", day: "2-digit" }).format(seconds * 1000);
}

/** The day as a separator between messages names it. */
export function dayTitle(seconds) {
  const day = dayOf(seconds);
  if (day === dayOf(now())) return t("today");
  if (day === dayOf(now() - 86400)) return t("yesterday");
  const year = day.includes(String(new Date(now() * 1000).getUTCFullYear())) ? {} : { year: "numeric" };
  return format(`day${year.year ?? ""}`, { ...year, month: "long", day: "numeric", weekday: "long" })
    .format(seconds * 1000);
}

/** When, as the list of chats says it: the time today, the day otherwise. */
export function briefTime(seconds) {
  if (dayOf(seconds) === dayOf(now())) return clockTime(seconds);
  return format("brief", { month: "numeric", day: "numeric" }).format(seconds * 1000);
}

/** The whole moment, for those who look closer. */
export function fullTime(seconds) {
  return format("full", { dateStyle: "long", timeStyle: "medium" }).format(seconds * 1000);
}

/** The machine-readable moment. */
export function isoTime(seconds) {
  return new Date(seconds * 1000).toISOString();
}

/** 0:07 */
export function span(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
