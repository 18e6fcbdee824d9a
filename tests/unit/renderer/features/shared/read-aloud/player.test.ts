// Order of speech: with voices that report every word or none, paused, faster, back and forward.
import { describe, expect, test } from 'vitest';
import type { Voice } from '../../../../../../core/speech/voices.ts';
import { Player } from '../../../../../../renderer/features/shared/read-aloud/player.ts';
import type {
  Speech,
  Utterance,
  UtteranceEvents,
} from '../../../../../../renderer/features/shared/read-aloud/speech.ts';

const voice: Voice = { id: 'v', name: 'V', language: 'en-GB', isLocal: true, isDefault: true };
const passages = ['First one here. Second one.', '• –', 'The third, at last.'];

/** A voice that says nothing by itself; the test plays what it tells. */
function played(texts: readonly string[] = passages) {
  const said: { utterance: Utterance; events: UtteranceEvents }[] = [];
  const seen: string[] = [];
  const asked: boolean[] = [];
  const told: string[] = [];
  const speech: Speech = {
    voices: async () => [voice],
    say: (utterance, events) => void said.push({ utterance, events }),
    silence: () => void told.push('silence'),
  };
  const player = new Player({
    ...{ speech, passages: texts, language: 'en', manner: { voice, rate: 1 } },
    onNow: ({ passage, sentence, word }, isAsked) => {
      const { start, end } = word ?? sentence;
      seen.push(`${word ? 'word' : 'sentence'} ${texts[passage]?.slice(start, end)}`);
      asked.push(isAsked);
    },
    onPaused: (isPaused) => void told.push(isPaused ? 'paused' : 'speaking'),
    onEnd: (reason) => void told.push(reason),
  });
  const last = () => {
    const one = said.at(-1);
    if (!one) throw new Error('nothing was said');
    return one;
  };
  return { player, said, seen, asked, told, last, texts: () => said.map(({ utterance }) => utterance.text) };
}

describe('A player', () => {
  test('speaks sentence by sentence to the end, leaving out what has no words', () => {
    const { player, last, texts, told, seen } = played();
    player.start({ passage: 0, at: 0 });
    for (let count = 0; count < 3; count += 1) last().events.onEnd();
    expect(texts()).toEqual(['First one here.', 'Second one.', 'The third, at last.']);
    expect(seen).toEqual([
      'sentence First one here.',
      'sentence Second one.',
      'sentence The third, at last.',
    ]);
    expect(told.at(-1)).toBe('done');
  });

  test('begins with the whole word at a place, and marks each word a voice tells', () => {
    const { player, last, seen, texts } = played();
    player.start({ passage: 0, at: 7 });
    expect(texts()).toEqual(['one here.']);
    last().events.onWord(0, 3);
    last().events.onWord(4, 4);
    expect(seen).toEqual(['sentence First one here.', 'word one', 'word here']);
  });

  test('goes on after a pause with the word it had come to, or with the sentence when no word was told', () => {
    const { player, last, texts, told } = played();
    player.start({ passage: 0, at: 0 });
    player.toggle();
    player.toggle();
    last().events.onWord(6, 3);
    player.toggle();
    player.toggle();
    expect(texts()).toEqual(['First one here.', 'First one here.', 'one here.']);
    last().events.onWord(4, 4);
    player.toggle();
    player.toggle();
    expect(texts().at(-1)).toBe('here.');
    expect(told.filter((word) => word === 'paused')).toHaveLength(3);
  });

  test('speaks on faster from the same word, and keeps the speed', () => {
    const { player, last, said } = played();
    player.start({ passage: 0, at: 0 });
    last().events.onWord(6, 3);
    player.speakAs({ voice, rate: 1.4 });
    last().events.onEnd();
    expect(said.map(({ utterance }) => [utterance.text, utterance.rate])).toEqual([
      ['First one here.', 1],
      ['one here.', 1.4],
      ['Second one.', 1.4],
    ]);
  });

  test('does not speak when it is made faster in a pause', () => {
    const { player, said } = played();
    player.start({ passage: 0, at: 0 });
    player.toggle();
    player.speakAs({ voice, rate: 2 });
    expect(said).toHaveLength(1);
    player.toggle();
    expect(said.at(-1)?.utterance.rate).toBe(2);
  });

  test('goes to the sentence before and after, over passages, and stays at the ends', () => {
    const { player, texts, asked } = played();
    player.start({ passage: 0, at: 20 });
    player.step(1);
    player.step(1);
    player.step(-1);
    player.step(-1);
    player.step(-1);
    expect(texts()).toEqual([
      'Second one.',
      'The third, at last.',
      'The third, at last.',
      'Second one.',
      'First one here.',
      'First one here.',
    ]);
    expect(asked.every(Boolean)).toBe(true);
  });

  test('ends when nothing is left from the place on, and tells of a voice that fails', () => {
    const { player, told, last, said } = played();
    player.start({ passage: 3, at: 0 });
    expect([said.length, told.at(-1)]).toEqual([0, 'done']);
    player.start({ passage: 2, at: 0 });
    last().events.onFail();
    expect(told.at(-1)).toBe('failed');
  });
});
