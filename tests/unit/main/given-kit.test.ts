// A kit file that the system hands over is found among all the words that systems and Chromium add.
import { describe, expect, it } from 'vitest';
import { GivenKit, kitFileAmong } from '../../../main/given-kit.ts';

describe('The kit file among the words of a command line', () => {
  it.each([
    [['/media/stick/kit.impactkit'], '/media/stick/kit.impactkit'],
    [['.', '--no-sandbox', 'kit.impactkit'], '/home/one/kit.impactkit'],
    [['../other/KIT.ImpactKit', '--allow-file-access-from-files'], '/home/other/KIT.ImpactKit'],
    [['one.impactkit', 'two.impactkit'], '/home/one/two.impactkit'],
    [['file:///media/%CE%AD%CE%BD%CE%B1%20kit.impactkit'], '/media/ένα kit.impactkit'],
    [['file://elsewhere/share/kit.impactkit'], '\\\\elsewhere\\share\\kit.impactkit'],
    [['file://localhost/media/kit.impactkit'], '/media/kit.impactkit'],
    [['\\\\elsewhere\\share\\kit.impactkit'], '\\\\elsewhere\\share\\kit.impactkit'],
    [['file://elsewhere/%ZZ/kit.impactkit'], undefined],
    [['update.IMPACTDELTA'], '/home/one/update.IMPACTDELTA'],
    [['--file=kit.impactkit', '-kit.impactkit'], undefined],
    [['kit.impactkit.zip', 'impactkit', '.'], undefined],
    [[], undefined],
  ])('of %j is %s', (words, expected) => {
    expect(kitFileAmong(words, '/home/one')).toBe(expected);
  });
});

describe('A kit file that is handed over', () => {
  it('waits until somebody takes it, a later one in place of an earlier one', () => {
    const given = new GivenKit();
    const taken: string[] = [];
    given.give('one');
    given.give('two');
    given.give(undefined);
    given.onGiven((path) => taken.push(path));
    expect(taken).toEqual(['two']);
    given.give('three');
    given.give(undefined);
    expect(taken).toEqual(['two', 'three']);
  });

  it('is not made up when there was none', () => {
    const taken: string[] = [];
    new GivenKit().onGiven((path) => taken.push(path));
    expect(taken).toEqual([]);
  });
});
