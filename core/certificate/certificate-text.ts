// Text of a certificate of taking part: one line that people can read, paste and put into a QR code (docs/certificate-format.md).
import { type Statement, statementSchema } from './statement.ts';

/** How the text begins, before the number of its format. */
export const certificateName = 'IMPACT-TAKING-PART';
const format = `${certificateName} 1`;
const separator = ' | ';
const signaturePattern = /^[A-Za-z0-9+/]{86}==/;
const keyPattern = /^[A-Za-z0-9+/]{56}$/;

/** `textBytes` is the most that one QR code of medium error correction holds; `pasted` bounds what is looked at, in UTF-16 units. */
export const certificateLimits = { textBytes: 2331, pasted: 20_000 } as const;

/** A key (the 56 characters of minisign) and a signature (base64) over the bytes of a text in UTF-8. */
type SignatureCheck = (message: Uint8Array, signature: string, key: string) => boolean;

/** The result of a check. */
type CertificateCheck =
  /** As it was signed. */
  | { readonly kind: 'unchanged'; readonly statement: Statement; readonly key: string }
  /** It was a certificate once, and is not what was signed: changed, incomplete or made up. */
  | { readonly kind: 'changed' }
  /** A newer version of the program wrote it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'no-certificate' };

/** The part of the text that is signed. */
export function textToSign(statement: Statement, key: string): string {
  const { language, name, day, kit, modules } = statement;
  return [
    format,
    language,
    name,
    day,
    kit.id,
    kit.version,
    kit.title,
    ...modules.map(({ id, minutes, title }) => `${id} ${minutes} ${title}`),
    key,
  ].join(separator);
}

/** The whole text; undefined when it has no room in one QR code. */
export function certificateText(signed: string, signature: string): string | undefined {
  const text = signed + separator + signature;
  return bytesOf(text).length > certificateLimits.textBytes ? undefined : text;
}

/**
 * Checks a text that somebody handed over, with anything around it. Line breaks and spaces may differ, as in a text that was copied from
 * a page; every other change is found.
 */
export function checkCertificate(pasted: string, isSignedBy: SignatureCheck): CertificateCheck {
  const text = pasted.slice(0, certificateLimits.pasted).normalize('NFC');
  const begin = text.indexOf(certificateName);
  if (begin < 0) return { kind: 'no-certificate' };
  const fields = text
    .slice(begin)
    .split('|')
    .map((field) => field.replace(/\s+/g, ' ').trim());
  const [head = ''] = fields;
  if (head !== format) return { kind: isOtherFormat(head) ? 'newer' : 'no-certificate' };
  const end = fields.findIndex((field) => signaturePattern.test(joined(field)));
  const [signature] = signaturePattern.exec(joined(fields[end] ?? '')) ?? [];
  const key = joined(fields[end - 1] ?? '');
  const statement = statementIn(fields.slice(1, Math.max(1, end - 1)));
  if (signature === undefined || !keyPattern.test(key) || statement === undefined) return { kind: 'changed' };
  const isSame = isSignedBy(bytesOf(textToSign(statement, key)), signature, key);
  return isSame ? { kind: 'unchanged', statement, key } : { kind: 'changed' };
}

function statementIn(fields: readonly string[]): Statement | undefined {
  const [language, name, day = '', id = '', version = '', title, ...modules] = fields;
  const parsed = statementSchema.safeParse({
    language,
    name,
    day: joined(day),
    kit: { id: joined(id), version: joined(version), title },
    modules: modules.map(moduleIn),
  });
  return parsed.success ? parsed.data : undefined;
}

function moduleIn(field: string) {
  const [id, minutes = '', ...title] = field.split(' ');
  return {
    id,
    minutes: /^(?:0|[1-9]\d*)$/.test(minutes) ? Number(minutes) : undefined,
    title: title.join(' '),
  };
}

function isOtherFormat(head: string): boolean {
  return /^IMPACT-TAKING-PART [1-9]\d{0,5}$/.test(head);
}

/** A field without spaces, which a page puts into long ones where a line ends. */
function joined(field: string): string {
  return field.replaceAll(' ', '');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
