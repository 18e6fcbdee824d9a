// A run of mutations: which are judged, one after the other, each in the copy of the tree that is put right afterwards.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate, mutationsOf } from './operators.mjs';
import { changeOf, isSameChange, reasonFor } from './report.mjs';
import { drawLines, randomFrom, roomOf, rooms, sharesOf } from './sample.mjs';

/** Judges mutations of the sources in `folder`. */
export class MutationRun {
  #folder;
  #judges;
  #equivalents;
  #all;

  constructor({ folder, files, judges, equivalents }) {
    this.#folder = folder;
    this.#judges = judges;
    this.#equivalents = equivalents;
    this.#all = files.filter(roomOf).flatMap((path) => this.#mutationsIn(path));
  }

  /** How many lines of each room are judged in a sample of that size. */
  sharesOf(sample) {
    const lines = (room) => new Set(this.#of(room).map(({ path, line }) => `${path}:${line}`)).size;
    return sharesOf(Object.fromEntries(rooms.map((room) => [room, lines(room)])), sample);
  }

  /** Judges random lines of a room until `share` were judged; what the compiler refuses is followed by another draw. */
  async *judgeSample(room, share, seed) {
    let judged = 0;
    for (const mutation of drawLines(this.#of(room), randomFrom(seed))) {
      if (judged >= share) return;
      const result = await this.#judge(mutation);
      if (result.verdict !== 'refused') judged += 1;
      yield result;
    }
  }

  /** Judges the results of an earlier run again, as far as their sources still exist. */
  async *judgeAgain(results) {
    for (const earlier of results) {
      const inFile = this.#all.filter(({ path }) => path === earlier.path);
      const mutation = inFile.find((one) => isSameChange(this.#described(one), earlier));
      if (mutation !== undefined) yield await this.#judge(mutation);
    }
  }

  #of(room) {
    return this.#all.filter((mutation) => mutation.room === room);
  }

  #read(path) {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  #mutationsIn(path) {
    return mutationsOf(path, this.#read(path)).map((mutation) => ({ ...mutation, path, room: roomOf(path) }));
  }

  #described(mutation) {
    return { ...mutation, ...changeOf(this.#read(mutation.path), mutation) };
  }

  async #judge(mutation) {
    const { path, line, operator, before, after } = this.#described(mutation);
    const result = { path, line, operator, before, after };
    const reason = reasonFor(result, this.#equivalents);
    if (reason !== undefined) return { ...result, verdict: 'equivalent', reason };
    const startedAt = performance.now();
    const outcome = await this.#verdictOf(mutation);
    return { ...result, ...outcome, seconds: Math.round((performance.now() - startedAt) / 1000) };
  }

  /** Mutates the file, asks the judges, and puts the file back before a failed test is tried without the mutation. */
  async #verdictOf(mutation) {
    const { path, room } = mutation;
    const source = this.#read(path);
    let killer;
    writeFileSync(join(this.#folder, path), mutate(source, mutation));
    try {
      if (await this.#judges.isRefusedByCompiler(room)) return { verdict: 'refused' };
      killer = (await this.#judges.unitKiller(path)) ?? (await this.#judges.endToEndKiller(path, room));
    } finally {
      writeFileSync(join(this.#folder, path), source);
    }
    if (killer === undefined) return { verdict: 'survived' };
    const isTrue = await this.#judges.passesWithout(killer);
    return { verdict: isTrue ? 'killed' : 'unproved', killer };
  }
}
