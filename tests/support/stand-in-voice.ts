// Fake voices for speech tests: they are silent, and report words and ends on request.
import type { Page } from '@playwright/test';

/** A voice as the page sees it. */
type StandInVoice = {
  readonly name: string;
  readonly lang: string;
  readonly localService?: boolean;
  readonly default?: boolean;
};

/** What was given to a voice. */
type Said = { readonly text: string; readonly rate: number; readonly voice: string };

type Control = { said: Said[]; silences: number; word(): boolean; end(): void };
type Spoken = SpeechSynthesisUtterance & { readonly text: string };

/** Installs the voices in the current page, until it is reloaded. */
export async function standInVoices(page: Page, voices: readonly StandInVoice[]): Promise<void> {
  await page.evaluate((list) => {
    const all = list.map((voice) => ({ localService: true, default: false, voiceURI: voice.name, ...voice }));
    let now: Spoken | undefined;
    let words: RegExpExecArray[] = [];
    const control: Control = {
      said: [],
      silences: 0,
      // As voices do: words are what stands between blanks.
      word: () => {
        const next = words.shift();
        if (!now || !next) return false;
        const event = { name: 'word', charIndex: next.index, charLength: next[0].length };
        now.onboundary?.call(now, event as SpeechSynthesisEvent);
        return true;
      },
      end: () => {
        const ended = now;
        now = undefined;
        ended?.onend?.call(ended, {} as SpeechSynthesisEvent);
      },
    };
    class Utterance {
      readonly text: string;
      rate = 1;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speechSynthesis = Object.assign(new EventTarget(), {
      getVoices: () => all,
      speak: (utterance: Spoken) => {
        now = utterance;
        words = [...utterance.text.matchAll(/\S+/g)];
        const { text, rate, voice } = utterance;
        control.said.push({ text, rate, voice: voice?.name ?? '' });
      },
      cancel: () => {
        control.silences += 1;
        const cancelled = now;
        now = undefined;
        cancelled?.onerror?.call(cancelled, { error: 'interrupted' } as SpeechSynthesisErrorEvent);
      },
    });
    Object.assign(globalThis, { standInVoice: control });
    for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance: Utterance }))
      Object.defineProperty(globalThis, name, { value, configurable: true });
  }, voices);
}

/** What a test does with the voices, and what it sees marked. */
export function voiceOn(page: Page) {
  const marked = (name: 'spoken-word' | 'spoken-sentence'): Promise<string> =>
    page.evaluate((mark) => {
      const highlights = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
      return [...(highlights.get(mark) ?? [])].map(String).join('');
    }, name);
  return {
    said: (): Promise<readonly Said[]> =>
      page.evaluate(() => (globalThis as unknown as { standInVoice: Control }).standInVoice.said),
    /** Tells the next word; false when the utterance has no more. */
    word: (): Promise<boolean> =>
      page.evaluate(() => (globalThis as unknown as { standInVoice: Control }).standInVoice.word()),
    end: (): Promise<void> =>
      page.evaluate(() => (globalThis as unknown as { standInVoice: Control }).standInVoice.end()),
    markedWord: (): Promise<string> => marked('spoken-word'),
    markedSentence: (): Promise<string> => marked('spoken-sentence'),
    /** The pane of the reader, such as `a`, in which the marked sentence stands. */
    markedPane: (): Promise<string | undefined> =>
      page.evaluate(() => {
        const highlights = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
        const [first] = highlights.get('spoken-sentence') ?? [];
        return first?.startContainer.parentElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
      }),
    /** The number of the page on which the marked word, or else sentence, begins. */
    markedPage: (): Promise<string | undefined> =>
      page.evaluate(() => {
        const highlights = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
        const ranges = [
          ...(highlights.get('spoken-word') ?? []),
          ...(highlights.get('spoken-sentence') ?? []),
        ];
        const sheet = ranges[0]?.startContainer.parentElement?.closest<HTMLElement>('.page');
        return sheet?.dataset['pageNumber'];
      }),
    /** Whether what is marked can be seen. */
    isSeen: (): Promise<boolean> =>
      page.evaluate(() => {
        const highlights = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
        const ranges = [
          ...(highlights.get('spoken-word') ?? []),
          ...(highlights.get('spoken-sentence') ?? []),
        ];
        const box = ranges[0]?.getBoundingClientRect();
        const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return Boolean(ranges[0] && hit?.contains(ranges[0].startContainer));
      }),
  };
}
