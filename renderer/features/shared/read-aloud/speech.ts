// Speech with the system's voices that stay on this computer, one utterance at a time.
import type { Voice } from '../../../../core/speech/voices.ts';

/** What a voice is to say. `rate` is 1 for its usual speed; `language` is a BCP 47 tag. */
export type Utterance = {
  readonly text: string;
  readonly language: string;
  readonly voice: Voice;
  readonly rate: number;
};

/** Callbacks while it speaks; none after another utterance starts or `silence` was called. */
export type UtteranceEvents = {
  /** A word begins at `place` in the text; some voices also tell its length, others tell no words at all. */
  readonly onWord: (place: number, length: number) => void;
  readonly onEnd: () => void;
  /** The voice cannot speak. */
  readonly onFail: () => void;
};

/** The voices of a system. */
export type Speech = {
  /** All voices, as soon as there are any; none when there are none after a while. */
  voices(signal: AbortSignal): Promise<readonly Voice[]>;
  /** Says something in place of what is being said. */
  say(utterance: Utterance, events: UtteranceEvents): void;
  silence(): void;
};

/** Systems make their list of voices when it is first asked for; a service that must be started first needs some seconds. */
const longestWaitMs = 5000;

/** The voices of this computer; nothing is asked of the system before the first call. */
export function systemSpeech(): Speech {
  let latest = 0;
  // Chromium drops an utterance that nothing holds, and its events with it.
  let held: SpeechSynthesisUtterance | undefined;
  return {
    voices: (signal) => waitForVoices(signal),
    say: ({ text, language, voice, rate }, events) => {
      latest += 1;
      const own = latest;
      const whenNow = (act: () => void) => (): void => {
        if (own === latest) act();
      };
      const found = window.speechSynthesis.getVoices().find((one) => idOf(one) === voice.id);
      if (!found?.localService) return events.onFail();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = found;
      utterance.lang = language;
      utterance.rate = rate;
      utterance.onboundary = ({ name, charIndex, charLength }) => {
        if (own === latest && name !== 'sentence') events.onWord(charIndex, charLength ?? 0);
      };
      utterance.onend = whenNow(events.onEnd);
      utterance.onerror = whenNow(events.onFail);
      held = utterance;
      window.speechSynthesis.cancel();
      window.speechSynthesis.speak(utterance);
    },
    silence: () => {
      latest += 1;
      if (!held) return;
      held = undefined;
      window.speechSynthesis.cancel();
    },
  };
}

function waitForVoices(signal: AbortSignal): Promise<readonly Voice[]> {
  const speech = window.speechSynthesis;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      speech.removeEventListener('voiceschanged', look);
      resolve(speech.getVoices().map(voiceOf));
    };
    const look = (): void => {
      // The event of the list comes while it is still empty.
      if (speech.getVoices().length > 0) end();
    };
    const timer = setTimeout(end, longestWaitMs);
    speech.addEventListener('voiceschanged', look);
    signal.addEventListener('abort', end);
    look();
  });
}

function voiceOf(voice: SpeechSynthesisVoice): Voice {
  return {
    id: idOf(voice),
    name: voice.name,
    language: voice.lang,
    isLocal: voice.localService,
    isDefault: voice.default,
  };
}

/** Voices of several languages may share their address. */
function idOf({ voiceURI, lang }: SpeechSynthesisVoice): string {
  return `${voiceURI} ${lang}`.slice(0, 200);
}
