// A German voice of the computer itself; nothing is sent anywhere.
import { speed } from "./speeds.js";

const RATES = { slowly: 0.7, normally: 0.9, briskly: 1.1 }; // shares of the speed that the voice itself has

export class Voice {
  constructor(changed) {
    this.synth = globalThis.speechSynthesis;
    this.changed = changed; // told when the computer has other voices
    this.synth?.addEventListener?.("voiceschanged", changed);
  }

  leave() {
    this.silence();
    this.synth?.removeEventListener?.("voiceschanged", this.changed);
  }

  // A voice that is no local service would send the text to somebody's server.
  german() {
    const voices = this.synth?.getVoices() ?? [];
    return voices.find((voice) => voice.localService === true && /^de\b/i.test(voice.lang)) ?? null;
  }

  say({ text }, done, failed) {
    const voice = this.german();
    const speech = new SpeechSynthesisUtterance(text);
    Object.assign(speech, { voice, lang: voice.lang, rate: RATES[speed()], onend: done, onerror: failed });
    this.speech = speech; // Chromium forgets one that nobody holds
    this.synth.speak(speech);
  }

  silence() {
    this.speech = null;
    this.synth?.cancel();
  }
}
