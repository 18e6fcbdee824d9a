// Start and stop reading aloud on a screen: read the text, find a voice of its language, and handle F8 and Escape.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../../core/base/language.ts';
import { chooseVoice, type Voice, voicesFor } from '../../../../core/speech/voices.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useSession } from '../../../data/session/session-store.ts';
import { saveSettings } from '../../../data/user-data/settings.ts';
import { userDataNow } from '../../../data/user-data/user-data-store.ts';
import { type Manner, Player } from './player.ts';
import { systemSpeech } from './speech.ts';
import type { SpokenSource } from './spoken-source.ts';

/** Why nothing is spoken: no voice of the language, no voices for sessions from a stick, no text, or the voice gave up. */
export type Refusal = 'no-voice' | 'not-from-stick' | 'no-text' | 'only-pictures' | 'failed';

/** Whether asking once more cannot help: there is nothing to be read. */
const isFinal = (reason: Refusal): boolean => reason === 'no-text' || reason === 'only-pictures';

/** How reading aloud stands. */
type ReadAloudState =
  | { readonly kind: 'off' }
  | { readonly kind: 'opening'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | ({ readonly kind: 'on'; readonly isPaused: boolean; readonly voices: readonly Voice[] } & Manner);

/** Reading aloud on one screen. */
export type ReadAloud = {
  readonly state: ReadAloudState;
  readonly language: Language;
  /** Begins, from the chosen words or the page in sight. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Begins here, or pauses, or goes on. */
  readonly toggle: () => void;
  /** The same for whatever is read aloud in the window; begins here when nothing is. */
  readonly toggleHeard: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly setRate: (rate: number) => void;
  readonly setVoice: (id: string) => void;
};

const off: ReadAloudState = { kind: 'off' };
const speech = systemSpeech();
/** What is read aloud in the window now: one voice is enough. */
let heard: { readonly stop: () => void; readonly toggle: () => void } | undefined;

/** The resource that is to be read aloud as soon as it is open. */
let wished: string | undefined;

/** Has a resource read aloud that is about to be opened. */
export function wishAloud(resourceId: string): void {
  wished = resourceId;
}

/**
 * Reading aloud of `source`, which may not be there yet; it ends when the screen is left or shows another source. `isInUse` while the keys
 * of the screen are for this source.
 */
export function useReadAloud(
  { id, language }: { readonly id: string; readonly language: Language },
  source: SpokenSource | undefined,
  isInUse = true,
): ReadAloud {
  const [state, setState] = useState(off);
  const isVoiceless = useSession().keeps !== 'computer' && navigator.platform.startsWith('Linux');
  const latest = useRef({ isVoiceless, toggle: (): void => undefined });
  const run = useMemo(() => {
    let controller = new AbortController();
    let player: Player | undefined;
    const own = { stop: () => stop(), toggle: () => latest.current.toggle() };
    const stop = (): void => {
      if (heard === own) heard = undefined;
      controller.abort();
      player?.stop();
      player = undefined;
      source?.clear();
      setState(off);
    };
    const refuse = (reason: Refusal): void => {
      stop();
      setState({ kind: 'refused', reason });
    };
    const start = async (): Promise<void> => {
      heard?.stop();
      if (source?.isOnlyPictures) return refuse('only-pictures');
      heard = own;
      controller = new AbortController();
      const { signal } = controller;
      setState({ kind: 'opening', done: 0, total: 0 });
      const text = await source?.open(signal, (done, total) => {
        if (!signal.aborted) setState({ kind: 'opening', done, total });
      });
      if (!source || !text || signal.aborted) return;
      if (text.passages.length === 0) return refuse('no-text');
      if (latest.current.isVoiceless) return refuse('not-from-stick');
      const voices = voicesFor(language, await speech.voices(signal));
      if (signal.aborted) return;
      const { settings } = userDataNow();
      const voice = chooseVoice(voices, settings.speechVoices?.[language]);
      if (!voice) return refuse('no-voice');
      const manner = { voice, rate: settings.speechRate ?? 1 };
      player = new Player({
        ...{ speech, language, manner, passages: text.passages },
        onNow: (now, isAsked) => source.show(now, isAsked),
        onPaused: (isPaused) =>
          setState((before) =>
            before.kind === 'on' ? { ...before, isPaused } : { kind: 'on', isPaused, voices, ...manner },
          ),
        onEnd: (reason) => (reason === 'failed' ? refuse('failed') : stop()),
      });
      player.start(text.start);
    };
    const speakAs = (change: Partial<Manner>): void =>
      setState((before) => {
        if (before.kind !== 'on') return before;
        const { voice, rate } = { ...before, ...change };
        player?.speakAs({ voice, rate });
        return { ...before, voice, rate };
      });
    return { start, stop, speakAs, player: () => player };
  }, [source, language]);
  useEffect(() => run.stop, [run]);
  useEffect(() => {
    if (!source || !isInUse || wished !== id) return;
    wished = undefined;
    void run.start();
  }, [run, source, id, isInUse]);
  const toggle = (): void => {
    if (state.kind === 'on') run.player()?.toggle();
    else if (state.kind === 'opening') run.stop();
    // Words that are not there are not there the next time either.
    else if (state.kind !== 'refused' || !isFinal(state.reason)) void run.start();
  };
  latest.current = { isVoiceless, toggle };
  const readAloud: ReadAloud = {
    ...{ state, language, toggle, stop: run.stop },
    start: () => void run.start(),
    toggleHeard: () => (heard ?? { toggle }).toggle(),
    step: (by) => run.player()?.step(by),
    setRate: (rate) => {
      run.speakAs({ rate });
      void saveSettings({ speechRate: rate });
    },
    setVoice: (id) => {
      const voice = state.kind === 'on' ? state.voices.find((one) => one.id === id) : undefined;
      if (!voice) return;
      run.speakAs({ voice });
      void saveSettings({ speechVoices: { ...userDataNow().settings.speechVoices, [language]: id } });
    },
  };
  useReadAloudCommands(readAloud, isInUse && source !== undefined);
  return readAloud;
}

/** The keys of reading aloud. */
function useReadAloudCommands({ state, toggleHeard, stop }: ReadAloud, canStart: boolean): void {
  useCommands({
    readAloud: canStart ? toggleHeard : undefined,
    stopReading: state.kind === 'off' ? undefined : { run: stop, isEnabled: () => !isInField() },
  });
}

function isInField(): boolean {
  return document.activeElement?.closest('input:not([type="checkbox"]), textarea') != null;
}
