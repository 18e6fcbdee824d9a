// Decides how requests are written into one file: for people first, in any text editor; the same for programs at the end.

import type { z } from '../base/zod.ts';
import type { Request, requestListSchema } from './request.ts';

/** The lines between which the part for programs stands, alone on their lines. */
export const marks = {
  begin: '-----BEGIN IMPACT KIT REQUESTS-----',
  end: '-----END IMPACT KIT REQUESTS-----',
};

/** The words of the file in the language of the person. */
export type RequestFileWords = {
  readonly title: string;
  /** What the file is and of which day. */
  readonly lead: string;
  /** One request in lines, the query first. */
  readonly linesOf: (request: Request) => readonly string[];
  /** What follows is for programs. */
  readonly forPrograms: string;
};

/** The file. Nothing a person wrote can stand for one of its marks: it is indented, and in JSON it stands within quotes. */
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
