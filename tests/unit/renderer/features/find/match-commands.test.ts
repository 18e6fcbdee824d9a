// Commands that the search box offers for a query.
import { describe, expect, test } from 'vitest';
import { matchCommands } from '../../../../../renderer/features/find/match-commands.ts';

const commands = ['Settings', 'Make a kit', 'Make sticks', 'Colours: dark', 'Γλώσσα: Ελληνικά'].map(
  (name) => ({ name }),
);
const names = (line: string) => matchCommands(line, commands).map(({ name }) => name);

describe('The palette offers a command', () => {
  test('by the beginning of a word of its name, accents and capitals aside', () => {
    expect(names('sett')).toEqual(['Settings']);
    expect(names('DARK')).toEqual(['Colours: dark']);
    expect(names('ελληνικα')).toEqual(['Γλώσσα: Ελληνικά']);
  });

  test('only when every word typed is in it', () => {
    expect(names('make kit')).toEqual(['Make a kit']);
    expect(names('make')).toEqual(['Make a kit', 'Make sticks']);
    expect(names('make guardian')).toEqual([]);
  });

  test('in every language there is', () => {
    const choices = ['English', 'Ελληνικά', 'Italiano', 'Português'].map((name) => ({
      name: `Language: ${name}`,
    }));
    expect(matchCommands('language', choices)).toEqual(choices);
  });

  test('all of them before a word is typed', () => {
    expect(names(' ')).toEqual(commands.map(({ name }) => name));
  });
});
