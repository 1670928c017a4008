"use strict";
// Telegram opens a page with what it has signed behind the address; this hands it over, and takes the theme along.
const given = new URLSearchParams(location.hash.slice(1));
const form = document.getElementById("app");
const isDark = () => {
  try {
    const colour = JSON.parse(given.get("tgWebAppThemeParams")).bg_color.slice(1);
    const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  } catch {
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }
};
const tell = (event) => {
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(event, "{}");
  else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType: event, eventData: {} }), "https://web.telegram.org");
};
if (given.get("tgWebAppData")) {
  tell("web_app_ready");
  tell("web_app_expand");
  form.elements.init_data.value = given.get("tgWebAppData");
  form.elements.platform.value = given.get("tgWebAppPlatform") || "";
  form.elements.theme.value = isDark() ? "dark" : "light";
  document.documentElement.dataset.theme = form.elements.theme.value;
  history.replaceState(null, "", location.pathname);
  form.hidden = false;
  document.getElementById("needs").hidden = true;
  form.submit();
}
