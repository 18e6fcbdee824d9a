// Research entries that must never be in a kit, by id, number or name.
import { type Finding, shortened } from './finding.ts';

type NeverShipped = {
  readonly id: string;
  readonly numbers: readonly string[];
  readonly names: readonly RegExp[];
};

/**
 * Entries that are kept to prevent mistakes: unverified or outdated numbers, numbers out of service, and a location that must stay
 * secret. A number that another contact rightly has (116006) is not included.
 */
const entries: readonly NeverShipped[] = [
  { id: 'gr-police-thb', numbers: [], names: [] },
  { id: 'gr-arsis-skg', numbers: ['2310508626', '6948266599'], names: [/\bARSIS\b|ΑΡΣΙΣ/u] },
  { id: 'it-116006', numbers: [], names: [] },
  { id: 'cy-ocht', numbers: ['22808063', '22808573', '22808552'], names: [] },
  { id: 'cy-thb-hotline', numbers: [], names: [] },
  { id: 'cy-1450', numbers: ['1450', '22008020'], names: [] },
  { id: 'cy-116006', numbers: [], names: [] },
  { id: 'pt-cap-children', numbers: [], names: [] },
  { id: 'pt-internetsegura', numbers: ['800219090'], names: [/Linha Internet Segura/iu] },
];
const idPattern = new RegExp(`(?<![\\w-])(?:${entries.map(({ id }) => id).join('|')})(?![\\w-])`, 'u');
const allNumbers = entries.flatMap(({ numbers }) => numbers);
const allNames = entries.flatMap(({ names }) => names);

/** Finds entries that must not be shipped in the text of any file. Digits are compared without spaces and punctuation between them. */
export function checkNeverShipped(file: string, text: string): Finding[] {
  return text.split(/\r?\n/).flatMap((line, index): Finding[] => {
    // Web addresses contain long runs of digits that nobody can dial.
    const shown = line.replace(/https?:\/\/\S+/g, ' ');
    const what = idPattern.exec(shown)?.[0] ?? nameIn(shown) ?? numberIn(shown);
    if (what === undefined) return [];
    const message = `${what} belongs to an entry that must not be shipped: ${shortened(shown)}`;
    return [{ file, line: index + 1, rule: 'never-shipped', severity: 'error', message }];
  });
}

function nameIn(line: string): string | undefined {
  return allNames.map((name) => name.exec(line)?.[0]).find((found) => found !== undefined);
}

function numberIn(line: string): string | undefined {
  const runs = [...line.matchAll(/\+?\d[\d \u00A0().-]*/gu)].map(([run]) => run.replace(/\D/g, ''));
  return allNumbers.find((number) =>
    runs.some((run) => run === number || (number.length > 6 && run.includes(number))),
  );
}
