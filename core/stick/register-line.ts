// Lines of the register of sticks: writing, reading, and export as a table.
import { parseJson } from '../base/parse-json.ts';
import type { Problem } from '../base/problem.ts';
import { z } from '../base/zod.ts';
import { platforms } from './platforms.ts';
import type { RegisterLine } from './register.ts';

const version = 1;

const problemSchema = z.looseObject({ code: z.string() }) as unknown as z.ZodType<Problem>;
const lineSchema = z.looseObject({
  version: z.literal(version),
  did: z.enum(['written', 'checked']),
  name: z.string(),
  label: z.string().optional(),
  when: z.string(),
  programVersion: z.string(),
  kit: z.looseObject({ id: z.string(), version: z.string(), issued: z.string() }).optional(),
  treeHash: z.string().optional(),
  signer: z.looseObject({ keyId: z.string(), fingerprint: z.string() }).optional(),
  platforms: z.array(z.enum(platforms)),
  fileSystem: z.string(),
  fileCount: z.number(),
  sizeBytes: z.number(),
  seconds: z.number(),
  readBack: z.enum(['past-cache', 'through-cache', 'none']),
  outcome: z.enum(['good', 'failed', 'stopped']),
  problems: z.array(problemSchema),
});

/** A line as text, without its line break. */
export function formatRegisterLine(line: RegisterLine): string {
  return JSON.stringify({ version, ...line });
}

/** Lines of a register. Truncated lines and those of a later program are left out. */
export function parseRegister(text: string): RegisterLine[] {
  return text.split('\n').flatMap((line) => {
    const parsed = line === '' ? undefined : lineSchema.safeParse(parseJson(line)).data;
    if (!parsed) return [];
    const { version: _version, ...rest } = parsed;
    return [rest as unknown as RegisterLine];
  });
}

const columns: readonly (readonly [string, (line: RegisterLine) => string | number])[] = [
  ['when', ({ when }) => when],
  ['did', ({ did }) => did],
  ['stick', ({ name }) => name],
  ['label', ({ label }) => label ?? ''],
  ['outcome', ({ outcome }) => outcome],
  ['problem', ({ problems }) => problems[0]?.code ?? ''],
  ['file', ({ problems: [first] }) => (first && 'file' in first ? first.file : '')],
  ['kit', ({ kit }) => kit?.id ?? ''],
  ['version', ({ kit }) => kit?.version ?? ''],
  ['issued', ({ kit }) => kit?.issued ?? ''],
  ['tree_hash', ({ treeHash }) => treeHash ?? ''],
  ['key_id', ({ signer }) => signer?.keyId ?? ''],
  ['fingerprint', ({ signer }) => signer?.fingerprint ?? ''],
  ['programs', (line) => line.platforms.join(' ')],
  ['file_system', ({ fileSystem }) => fileSystem],
  ['files', ({ fileCount }) => fileCount],
  ['bytes', ({ sizeBytes }) => sizeBytes],
  ['seconds', ({ seconds }) => seconds],
  ['read_back', ({ readBack }) => readBack],
  ['program_version', ({ programVersion }) => programVersion],
];

/** The register as a table (RFC 4180, with a byte-order mark for spreadsheets). */
export function registerTable(lines: readonly RegisterLine[]): string {
  const rows = [
    columns.map(([name]) => name),
    ...lines.map((line) => columns.map(([, value]) => value(line))),
  ];
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A name that starts like a formula would be calculated by a spreadsheet. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
