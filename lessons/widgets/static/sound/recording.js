// A recording of a text: its bytes come from Python once, then any part of it can be played.
import { speed } from "./speeds.js";

const RATES = { slowly: 0.75, normally: 1, briskly: 1.2 };
const PATIENCE = 20_000; // milliseconds until the bytes are given up
const NEAR = 0.15; // seconds: the next sentence begins here already, and the recording runs on
const EARLY = 0.03; // seconds before a sentence ends that count as its end
const KEPT = "articleLessonsRecordings"; // on the page, by the sum of the recording: each is fetched once

export class Recording {
  constructor(talk, lost) {
    Object.assign(this, { talk, lost, turn: 0, audio: null, sum: "" });
  }

  leave() {
    this.silence();
    this.audio?.removeAttribute("src");
  }

  // A part of a recording: `clip` is { text, recording, start, end }.
  async say({ clip }, done, failed) {
    this.turn += 1;
    const { turn } = this;
    try {
      await this.load(clip);
      if (turn !== this.turn) return;
      const { audio } = this;
      if (audio.paused || Math.abs(audio.currentTime - clip.start) > NEAR) audio.currentTime = clip.start;
      audio.playbackRate = RATES[speed()];
      await audio.play();
      this.wait(clip.end, done, turn);
    } catch {
      if (turn !== this.turn) return;
      this.lost();
      failed();
    }
  }

  async load(clip) {
    const address = await recordingAddress(this.talk, clip);
    if (this.sum === clip.recording) return;
    this.audio?.pause();
    this.sum = clip.recording;
    this.audio = new Audio(address);
  }

  // Looked at again and again, for the speed may change and a computer may pause.
  wait(end, done, turn) {
    if (turn !== this.turn) return;
    const left = (end - this.audio.currentTime - EARLY) / this.audio.playbackRate;
    if (left <= 0 || this.audio.ended) return done();
    this.timer = setTimeout(() => this.wait(end, done, turn), Math.min(1000 * left, 250));
  }

  silence() {
    this.turn += 1;
    clearTimeout(this.timer);
    this.audio?.pause();
  }
}

// Where the page has a recording: it is fetched by whoever asks first.
export function recordingAddress(talk, { text, recording }) {
  const kept = (window[KEPT] ??= new Map());
  if (!kept.has(recording)) kept.set(recording, fetched(talk, text));
  const address = kept.get(recording);
  address.catch(() => kept.delete(recording)); // who asks again may have more luck
  return address;
}

function fetched(talk, text) {
  return new Promise((resolve, reject) => {
    const answered = ({ kind, problem }, buffers) =>
      problem ? reject(problem) : resolve(URL.createObjectURL(new Blob(buffers, { type: kind })));
    talk.ask({ do: "recording", text }, answered, () => reject("lost"), PATIENCE);
  });
}
