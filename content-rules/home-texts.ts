// Rule that every word of Home is there in every language of the kit.
import type { LocalText } from '../core/base/local-text.ts';
import { kitFile } from '../core/compose/facts.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import type { Finding } from './finding.ts';

/** Names the languages of the kit in which a word of Home is missing; `source` is the text of kit.yaml, for the lines. */
export function checkHomeTexts({ kit }: ContentPlan, source: string): Finding[] {
  const lines = source.split(/\r?\n/);
  const written = (kit.home ?? []).flatMap(({ title, text, links = [] }) => [
    title,
    text,
    ...links.map(({ label }) => label),
  ]);
  return written.flatMap((words): Finding[] => (words ? silentLanguages(words, kit.languages, lines) : []));
}

function silentLanguages(
  words: LocalText,
  languages: ContentPlan['kit']['languages'],
  lines: readonly string[],
): Finding[] {
  const [first = ''] = Object.values(words);
  const line = Math.max(1, lines.findIndex((text) => text.includes(first)) + 1);
  return languages
    .filter((language) => words[language] === undefined)
    .map((language): Finding => {
      const message = `“${first}” on Home is not said in ${language}`;
      return { file: kitFile, line, rule: 'missing-language', severity: 'error', message };
    });
}
