// Only local voices in the language of the text are used, the most suitable first.
import { expect, test } from 'vitest';
import { chooseVoice, type Voice, voicesFor } from '../../../../core/speech/voices.ts';

function voice(name: string, language: string, more: Partial<Voice> = {}): Voice {
  return { id: `${name} ${language}`, name, language, isLocal: true, isDefault: false, ...more };
}
const names = (voices: readonly Voice[]) => voices.map(({ name }) => name);

test('A voice that would send the words away is never taken, not even when it is the only one', () => {
  const online = voice('Google Ελληνικά', 'el-GR', { isLocal: false, isDefault: true });
  expect(voicesFor('el', [online])).toEqual([]);
  expect(chooseVoice(voicesFor('el', [online]), online.id)).toBeUndefined();
});

test('The language counts, however the system writes it, the own region comes first, then one without a region', () => {
  const voices = [
    voice('Brasil', 'pt_BR', { isDefault: true }),
    voice('Joana', 'pt-PT'),
    voice('Papiamento', 'pap'),
    voice('Plain', 'PT'),
    voice('Anna', 'de-DE'),
  ];
  expect(names(voicesFor('pt', voices))).toEqual(['Joana', 'Plain', 'Brasil']);
});

test('Of two voices of a region the one the system would take comes first', () => {
  const voices = [voice('Anna', 'en-GB'), voice('Zoe', 'en-GB', { isDefault: true }), voice('Al', 'en-US')];
  expect(names(voicesFor('en', voices))).toEqual(['Zoe', 'Anna', 'Al']);
});

test('Variants of a voice are left out, unless there is nothing else', () => {
  const variants = [voice('Greek+Adam espeak-ng', 'el'), voice('Greek+Zac espeak-ng', 'el')];
  expect(names(voicesFor('el', [voice('Greek espeak-ng', 'el'), ...variants]))).toEqual(['Greek espeak-ng']);
  expect(voicesFor('el', variants)).toHaveLength(2);
});

test('The chosen voice speaks while it is there', () => {
  const fitting = voicesFor('it', [voice('Alice', 'it-IT'), voice('Luca', 'it-IT')]);
  expect(chooseVoice(fitting, 'Luca it-IT')?.name).toBe('Luca');
  expect(chooseVoice(fitting, 'Gone it-IT')?.name).toBe('Alice');
});
