// Player for reading aloud: sentence by sentence, from any word, back and forward, faster and slower, until the end.
import type { Language } from '../../../../core/base/language.ts';
import type { TextRange } from '../../../../core/search/units.ts';
import { cutSentences, cutWords, wordAt } from '../../../../core/speech/cut-text.ts';
import type { Voice } from '../../../../core/speech/voices.ts';
import type { Speech } from './speech.ts';
import type { SpokenNow, SpokenPlace } from './spoken-source.ts';

/** How a voice speaks. */
export type Manner = { readonly voice: Voice; readonly rate: number };

/** What a player speaks and whom it tells. */
type Played = {
  readonly speech: Speech;
  readonly passages: readonly string[];
  readonly language: Language;
  readonly manner: Manner;
  readonly onNow: (now: SpokenNow, isAsked: boolean) => void;
  readonly onPaused: (isPaused: boolean) => void;
  readonly onEnd: (reason: 'done' | 'failed') => void;
};

type Sentence = { readonly passage: number; readonly range: TextRange };

/**
 * Speaks passages. Pausing ends the utterance, and resuming speaks the rest of the sentence from the last word. That works with
 * every voice, and the system's own pause does not.
 */
export class Player {
  readonly #played: Played;
  #manner: Manner;
  #sentence: Sentence | undefined;
  /** Where speaking goes on in the sentence: its beginning, or the last word that the voice reported. */
  #at = 0;
  #isPaused = true;
  readonly #cut = new Map<number, readonly TextRange[]>();

  constructor(played: Played) {
    this.#played = played;
    this.#manner = played.manner;
  }

  /** Begins with the word at a place, or the first one after it. */
  start({ passage, at }: SpokenPlace): void {
    const sentence = this.#find(passage, at);
    if (!sentence) {
      this.#played.onEnd('done');
      return;
    }
    const text = this.#played.passages[sentence.passage] ?? '';
    const word = cutWords(text, sentence.range, this.#played.language).find(({ end }) => end > at);
    const isInside = sentence.passage === passage && at > sentence.range.start;
    this.#go(sentence, isInside && word ? word.start : sentence.range.start);
  }

  /** Pauses or goes on. */
  toggle(): void {
    if (this.#isPaused) this.#say(true);
    else {
      this.#played.speech.silence();
      this.#isPaused = true;
      this.#played.onPaused(true);
    }
  }

  /** Goes to the sentence after (1) or before (-1) this one; at the ends it stays. */
  step(by: 1 | -1): void {
    const next = this.#adjacent(by) ?? this.#sentence;
    if (next) this.#go(next, next.range.start);
  }

  /** Speaks otherwise from the present word on. */
  speakAs(manner: Manner): void {
    this.#manner = manner;
    if (!this.#isPaused) this.#say(false);
  }

  /** Ends it. */
  stop(): void {
    this.#isPaused = true;
    this.#sentence = undefined;
    this.#played.speech.silence();
  }

  #go(sentence: Sentence, at: number): void {
    this.#sentence = sentence;
    this.#at = at;
    this.#say(true);
  }

  #say(isAsked: boolean): void {
    const sentence = this.#sentence;
    if (!sentence) return;
    const { speech, passages, language, onNow, onPaused, onEnd } = this.#played;
    const { passage, range } = sentence;
    const text = passages[passage] ?? '';
    const from = this.#at;
    const words = cutWords(text, { start: from, end: range.end }, language);
    this.#isPaused = false;
    onPaused(false);
    onNow({ passage, sentence: range, word: undefined }, isAsked);
    const { voice, rate } = this.#manner;
    speech.say(
      { text: text.slice(from, range.end).replace(/\s/g, ' '), language: voice.language, voice, rate },
      {
        onWord: (place, length) => {
          const word = wordAt(words, from + place, length);
          if (!word) return;
          this.#at = word.start;
          onNow({ passage, sentence: range, word }, false);
        },
        onEnd: () => {
          const next = this.#adjacent(1);
          if (!next) return onEnd('done');
          this.#sentence = next;
          this.#at = next.range.start;
          this.#say(false);
        },
        onFail: () => onEnd('failed'),
      },
    );
  }

  #sentencesOf(passage: number): readonly TextRange[] {
    const known =
      this.#cut.get(passage) ?? cutSentences(this.#played.passages[passage] ?? '', this.#played.language);
    this.#cut.set(passage, known);
    return known;
  }

  /** The sentence at a place, or the first one after it. */
  #find(passage: number, at: number): Sentence | undefined {
    for (let index = passage; index < this.#played.passages.length; index += 1) {
      const range = this.#sentencesOf(index).find(({ end }) => index > passage || end > at);
      if (range) return { passage: index, range };
    }
    return undefined;
  }

  #adjacent(by: 1 | -1): Sentence | undefined {
    const now = this.#sentence;
    if (!now) return undefined;
    const own = this.#sentencesOf(now.passage);
    const range = own[own.findIndex(({ start }) => start === now.range.start) + by];
    if (range) return { passage: now.passage, range };
    for (
      let passage = now.passage + by;
      passage >= 0 && passage < this.#played.passages.length;
      passage += by
    ) {
      const adjacent = this.#sentencesOf(passage).at(by === 1 ? 0 : -1);
      if (adjacent) return { passage, range: adjacent };
    }
    return undefined;
  }
}
