"use strict";
// Comfort where scripts run: photos are made small before they are sent, a voice is recorded, a place is found.
(() => {
  const LONGEST = 1600;
  const TYPES = ["audio/mp4;codecs=mp4a.40.2", "audio/ogg;codecs=opus", "audio/webm;codecs=opus"];
  const type = "MediaRecorder" in window ? TYPES.find((one) => MediaRecorder.isTypeSupported(one)) : undefined;
  const canFill = (() => { try { return Boolean(new DataTransfer()); } catch { return false; } })();
  let recorder = null;

  const ready = () => {
    if (type !== undefined && canFill && navigator.mediaDevices) {
      for (const button of document.querySelectorAll("[data-records]")) {
        button.hidden = false;
        button.parentElement.querySelector("input").hidden = true;
      }
    }
    if (navigator.geolocation && window.isSecureContext) {
      for (const button of document.querySelectorAll("[data-locates]")) button.hidden = false;
    }
  };

  const fill = (input, files) => {
    const given = new DataTransfer();
    for (const file of files) given.items.add(file);
    input.files = given.files;
  };

  const small = async (file) => {
    const address = URL.createObjectURL(file);
    try {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const share = Math.min(1, LONGEST / Math.max(picture.naturalWidth, picture.naturalHeight));
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(picture.naturalWidth * share));
      canvas.height = Math.max(1, Math.round(picture.naturalHeight * share));
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob === null ? file : new File([blob], "photo.jpg", { type: "image/jpeg" });
    } catch {
      return file;
    } finally {
      URL.revokeObjectURL(address);
    }
  };

  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (input.type !== "file" || !input.accept.startsWith("image/")) return;
    const files = [...input.files], made = [];
    for (const file of files) made.push(canFill ? await small(file) : file);
    if (files.length !== input.files.length || files.some((file, nth) => file !== input.files[nth])) return;
    if (canFill) fill(input, made);
    input.dispatchEvent(new CustomEvent("small"));
  });

  const record = async (button) => {
    const box = button.parentElement, said = box.querySelector("[role=status]");
    if (recorder !== null) {
      recorder.stop();
      return;
    }
    let sound;
    try {
      sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      said.textContent = box.dataset.barred;
      box.querySelector("input").hidden = false;
      return;
    }
    const parts = [], began = Date.now();
    recorder = new MediaRecorder(sound, { mimeType: type, audioBitsPerSecond: 24000 });
    const counting = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      said.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (seconds >= 600 && recorder !== null) recorder.stop();
    }, 500);
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("stop", () => {
      clearInterval(counting);
      for (const track of sound.getTracks()) track.stop();
      recorder = null;
      box.classList.remove("going");
      button.textContent = box.dataset.again;
      const file = new File(parts, "voice", { type: type.split(";")[0] });
      fill(box.querySelector("input"), [file]);
      const player = box.querySelector("audio") || box.insertBefore(document.createElement("audio"), said);
      player.controls = true;
      player.src = URL.createObjectURL(file);
    });
    box.classList.add("going");
    button.textContent = box.dataset.going;
    recorder.start();
  };

  const locate = (button) => {
    const box = button.parentElement, said = box.querySelector("[role=status]");
    said.textContent = box.dataset.going;
    navigator.geolocation.getCurrentPosition((found) => {
      box.querySelector("[name=latitude]").value = found.coords.latitude.toFixed(6);
      box.querySelector("[name=longitude]").value = found.coords.longitude.toFixed(6);
      if (button.form.requestSubmit) button.form.requestSubmit();
      else button.form.submit();
    }, () => { said.textContent = box.dataset.barred; }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-records], [data-locates]");
    if (button === null) return;
    if (button.hasAttribute("data-records")) record(button);
    else locate(button);
  });
  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("htmx:afterSettle", ready);
})();
