import { describe, expect, it } from 'vitest';
import { type Request, requestListSchema } from '../../../../core/requests/request.ts';
import { marks, type RequestFileWords, writeRequestFile } from '../../../../core/requests/request-file.ts';

const words: RequestFileWords = {
  title: 'For the publisher',
  lead: 'As of today',
  linesOf: ({ query, remark }) => [query, ...(remark === undefined ? [] : [remark])],
  forPrograms: 'For programs',
};

function request(number: number, more: Partial<Request> = {}): Request {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    query: 'λεωφορείο Σάμος',
    language: 'el',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-11-25',
    ...more,
  };
}

/** What a program that only knows the format reads. */
function partForPrograms(text: string): unknown {
  const [, json = ''] = text.split(`\n${marks.begin}\n`);
  return JSON.parse(json.slice(0, json.indexOf(`\n${marks.end}\n`)));
}

describe('A file of requests', () => {
  it('is read by people from the top, numbered, each line of a request below its query.', () => {
    const text = writeRequestFile(
      [request(1), request(2, { query: 'bus', remark: 'For a visit\nto the office' })],
      words,
    );
    expect(text.slice(0, text.indexOf('\n\nFor programs'))).toBe(
      'For the publisher\n\nAs of today\n\n1. λεωφορείο Σάμος\n\n2. bus\n   For a visit\n   to the office',
    );
  });

  it('says the same to programs, whatever a person wrote.', () => {
    const requests = [
      request(1),
      request(2, { query: marks.end, remark: `"quoted"\n${marks.begin}\n{}\n${marks.end}` }),
    ];
    const list = requestListSchema.parse(partForPrograms(writeRequestFile(requests, words)));
    expect(list.requests).toEqual(requests);
  });

  it('leaves out what user data adds.', () => {
    const kept = { ...request(1), sequence: 7 };
    expect(requestListSchema.safeParse(partForPrograms(writeRequestFile([kept], words))).success).toBe(true);
  });
});
