import { pickVoice, sendFiles } from "./attach.js";
import { el, fill, iconButton } from "./dom.js";
import { icon } from "./icons.js";
import { span } from "./times.js";
import { t } from "./words.js";

const KINDS = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

/** Records a voice message in place of the field; where there is no microphone, a file is asked for. */
export class Recorder {
  /** @param {import("./composer.js").Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.active = false;
    this.time = el("span", { class: "record-time" }, span(0));
    this.root = el("div", { class: "record-bar", hidden: true, role: "group", "aria-label": t("recording") },
      iconButton(icon("trash"), t("recordCancel"), () => this.end(false)),
      el("span", { class: "record-dot", "aria-hidden": "true" }), this.time,
      el("span", { class: "record-word" }, t("recording")),
      iconButton(icon("send"), t("recordStop"), () => this.end(true), { class: "send" }));
  }

  /** Start, if the browser lets one. */
  async begin() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.composer.phone.toast(t("noMicrophone"));
      pickVoice(this.composer);
      return;
    }
    const mimeType = KINDS.find((one) => MediaRecorder.isTypeSupported(one));
    this.media = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    this.parts = [];
    this.media.addEventListener("dataavailable", (event) => this.parts.push(event.data));
    this.media.addEventListener("stop", () => this.finish(stream));
    this.began = performance.now();
    this.media.start();
    this.ticking = setInterval(() => fill(this.time, span(this.seconds)), 250);
    this.switch(true);
  }

  get seconds() {
    return (performance.now() - this.began) / 1000;
  }

  /** Stop, and send what was said or forget it. */
  end(send) {
    this.sending = send;
    this.length = this.seconds;
    clearInterval(this.ticking);
    this.media.stop();
    this.switch(false);
  }

  finish(stream) {
    stream.getTracks().forEach((track) => track.stop());
    if (!this.sending) return;
    const voice = new File(this.parts, "voice.ogg", { type: this.media.mimeType });
    sendFiles(this.composer, "voice", [voice], { duration: this.length });
  }

  switch(active) {
    this.active = active;
    this.root.hidden = !active;
    fill(this.time, span(0));
    this.composer.update();
  }
}
