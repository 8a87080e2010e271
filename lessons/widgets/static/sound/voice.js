// Read aloud, by a German voice of the computer itself; nothing is sent anywhere, and it never starts by itself.
export const SPEEDS = { slowly: 0.7, normally: 0.9, briskly: 1.1 }; // shares of the speed that the voice itself has
const KEPT = "article-lessons:speed";

export const speed = () => (localStorage.getItem(KEPT) in SPEEDS ? localStorage.getItem(KEPT) : "normally");
export const takeSpeed = (name) => localStorage.setItem(KEPT, name);

export class Voice {
  constructor(changed, marked) {
    this.synth = globalThis.speechSynthesis;
    this.marked = marked; // told which sentence is being read, null for none
    this.turn = 0;
    this.changed = changed;
    this.escape = (event) => event.key === "Escape" && this.stop();
    this.synth?.addEventListener?.("voiceschanged", changed);
  }

  leave() {
    this.stop();
    this.synth?.removeEventListener?.("voiceschanged", this.changed);
  }

  // A voice that is no local service would send the text to somebody's server.
  german() {
    const voices = this.synth?.getVoices() ?? [];
    return voices.find((voice) => voice.localService === true && /^de\b/i.test(voice.lang)) ?? null;
  }

  read(sentences) {
    this.stop();
    document.addEventListener("keydown", this.escape, true);
    this.next(sentences, this.turn);
  }

  next([sentence, ...rest], turn) {
    if (turn !== this.turn) return;
    const voice = sentence && this.german();
    if (!voice) {
      this.stop();
      return;
    }
    this.marked(sentence);
    const speech = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(speech, { voice, lang: voice.lang, rate: SPEEDS[speed()] });
    speech.onend = () => this.next(rest, turn);
    speech.onerror = () => turn === this.turn && this.stop();
    this.speech = speech; // Chromium forgets one that nobody holds
    this.synth.speak(speech);
  }

  stop() {
    this.turn += 1;
    this.speech = null;
    document.removeEventListener("keydown", this.escape, true);
    this.synth?.cancel();
    this.marked(null);
  }
}
