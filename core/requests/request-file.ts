// File of requests: first a part for people, in any text editor, then the same for programs.

import type { z } from '../base/zod.ts';
import type { Request, requestListSchema } from './request.ts';

/** The marker lines around the part for programs. */
export const marks = {
  begin: '-----BEGIN IMPACT KIT REQUESTS-----',
  end: '-----END IMPACT KIT REQUESTS-----',
};

/** The words of the file in the language of the person. */
export type RequestFileWords = {
  readonly title: string;
  /** What the file is, with the date. */
  readonly lead: string;
  /** One request in lines, the query first. */
  readonly linesOf: (request: Request) => readonly string[];
  /** Introduction of the part for programs. */
  readonly forPrograms: string;
};

/** The file. No text of a person can imitate a marker: it is indented, and in JSON it is quoted. */
export function writeRequestFile(requests: readonly Request[], words: RequestFileWords): string {
  const list: z.infer<typeof requestListSchema> = {
    format: 'impact-kit-requests',
    version: 1,
    requests: requests.map(({ id, query, language, kit, on, remark }) => ({
      ...{ id, query, language, kit: { id: kit.id, version: kit.version }, on },
      ...(remark === undefined ? {} : { remark }),
    })),
  };
  const entries = requests.map((request, index) => numbered(index + 1, words.linesOf(request)));
  const json = JSON.stringify(list, null, 2);
  return `${[words.title, words.lead, ...entries, words.forPrograms, `${marks.begin}\n${json}\n${marks.end}`].join('\n\n')}\n`;
}

function numbered(number: number, lines: readonly string[]): string {
  const [first = '', ...others] = lines.flatMap((line) => line.split('\n'));
  return [`${number}. ${first}`, ...others.map((line) => `   ${line}`)].join('\n');
}
