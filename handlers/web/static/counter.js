"use strict";
// At the counter: what is sent is sent again until it arrives (its key makes it one), and the camera reads codes.
(() => {
  const TRIES_EVERY = 3000;
  const PATIENCE = 15000;
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const send = async (form, body) => {
    const status = form.querySelector("[role=status]");
    for (;;) {
      const stop = new AbortController(), timer = setTimeout(() => stop.abort(), PATIENCE);
      try {
        const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin", signal: stop.signal });
        if (answer.status < 500 && answer.status !== 429) return answer;
      } catch {
        // The line is down; below it is said, and tried again.
      } finally {
        clearTimeout(timer);
      }
      status.textContent = form.dataset.down;
      await wait(TRIES_EVERY);
    }
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-keeps]") || event.defaultPrevented) return;
    event.preventDefault();
    if (form.dataset.busy === "yes") return;
    form.dataset.busy = "yes";
    const body = new FormData(form), pressed = event.submitter;
    if (pressed && pressed.name) body.append(pressed.name, pressed.value);
    const answer = await send(form, body);
    const leads = answer.redirected ? answer.url : "/counter";
    if ("atOnce" in form.dataset) location.replace(leads);
    else location.assign(leads);
  });

  const scan = async (box, button) => {
    const video = box.querySelector("video"), form = box.closest("form");
    if (video.srcObject) {
      for (const track of video.srcObject.getTracks()) track.stop();
      video.srcObject = null;
      video.hidden = true;
      button.textContent = button.dataset.open;
      return;
    }
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      form.querySelector("[role=status]").textContent = box.dataset.barred;
      return;
    }
    button.dataset.open = button.textContent;
    button.textContent = box.dataset.close;
    video.hidden = false;
    await video.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    while (video.srcObject) {
      const found = await detector.detect(video).catch(() => []);
      if (found.length > 0 && video.srcObject) {
        form.querySelector("[name=code]").value = found[0].rawValue;
        await scan(box, button);
        form.querySelector("button.main:not([data-camera])").click();
        return;
      }
      await wait(200);
    }
  };

  document.addEventListener("DOMContentLoaded", async () => {
    for (const form of document.querySelectorAll("[data-at-once]")) form.querySelector("button").click();
    for (const input of document.querySelectorAll("[data-keeps] [name=photo]")) {
      input.addEventListener("small", () => input.form.querySelector("button.main:not([data-camera])").click());
    }
    if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return;
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes("qr_code")) return;
    for (const button of document.querySelectorAll("[data-camera]")) {
      button.hidden = false;
      button.addEventListener("click", () => scan(button.closest(".camera"), button));
    }
  });
})();
