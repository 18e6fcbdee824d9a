// Rule that every word of Home is there in every language of the kit.
import { kitFile } from '../core/compose/facts.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import { type Finding, missingLanguages } from './finding.ts';

/** Names the languages of the kit in which a word of Home is missing; `source` is the text of kit.yaml, for the lines. */
export function checkHomeTexts({ kit }: ContentPlan, source: string): Finding[] {
  const lines = source.split(/\r?\n/);
  const written = (kit.home ?? []).flatMap(({ title, text, links = [] }) => [
    title,
    text,
    ...links.map(({ label }) => label),
  ]);
  return written.flatMap((words): Finding[] => {
    if (!words) return [];
    const name = `“${Object.values(words)[0] ?? ''}” on Home`;
    return missingLanguages(words, kit.languages, { file: kitFile, lines, name });
  });
}
