// Metadata of printed PDFs, and removal of everything that differs between two prints of the same text.
import { sha256 } from '@noble/hashes/sha2.js';
import type { Language } from '../base/language.ts';
import { printingProgram as program } from './compose-page-constants.ts';
import { escapeHtml } from './html.ts';
import { renumberElements } from './pdf-elements.ts';
import { joinPdf, type PdfObjects, splitPdf } from './pdf-objects.ts';
import { encodeLatin1, readPdfString, writePdfString } from './pdf-strings.ts';

/** Metadata of a document. `issued` is a day, YYYY-MM-DD. */
export type PdfFacts = {
  readonly title: string;
  readonly author: string;
  readonly subject: string | undefined;
  readonly language: Language;
  readonly rights: string | undefined;
  readonly issued: string;
  /** All headings for the outline, including the title. */
  readonly headings: readonly string[];
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');

/**
 * Writes metadata into a PDF that Chromium printed, in the information dictionary and as XMP. Removes what differs between prints
 * (times, element numbers) and what identifies the machine. A PDF of an unknown form is returned unchanged.
 */
export function finishPdf(bytes: Uint8Array, facts: PdfFacts): Uint8Array {
  const pdf = splitPdf(bytes);
  if (!pdf) return bytes;
  const { objects, root, info } = pdf;
  const producer = producerOf(objects.get(info));
  const xmpNumber = Math.max(...objects.keys()) + 1;
  renumberElements(objects);
  mendOutline(objects, [facts.title, ...facts.headings]);
  objects.set(info, object(info, infoText(facts, producer)));
  objects.set(root, catalogueWith(objects.get(root), xmpNumber));
  objects.set(xmpNumber, streamObject(xmpNumber, xmpText(facts, producer)));
  return joinPdf(pdf, hashOf(pdf));
}

function producerOf(info: Uint8Array | undefined): string {
  return /\/Producer \(([^()\\]*)\)/.exec(decoder.decode(info))?.[1] ?? program;
}

function infoText({ title, author, subject, issued }: PdfFacts, producer: string): string {
  const moment = `(D:${issued.replaceAll('-', '')}000000Z)`;
  const entries = [
    `/Title ${writePdfString(title)}`,
    `/Author ${writePdfString(author)}`,
    ...(subject === undefined ? [] : [`/Subject ${writePdfString(subject)}`]),
    `/Creator ${writePdfString(program)}`,
    `/Producer ${writePdfString(producer)}`,
    `/CreationDate ${moment}`,
    `/ModDate ${moment}`,
  ];
  return `<<${entries.join('\n')}>>`;
}

function catalogueWith(root: Uint8Array | undefined, xmpNumber: number): Uint8Array {
  return encodeLatin1(decoder.decode(root).replace(/\/Type \/Catalog\b/, `$&\n/Metadata ${xmpNumber} 0 R`));
}

function xmpText({ title, author, subject, language, rights, issued }: PdfFacts, producer: string): string {
  const inLanguage = (name: string, words: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(words)}</rdf:li><rdf:li xml:lang="${language}">${escapeHtml(words)}</rdf:li></rdf:Alt></dc:${name}>`;
  const moment = `${issued}T00:00:00Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
${inLanguage('title', title)}
${subject === undefined ? '' : inLanguage('description', subject)}
${rights === undefined ? '' : inLanguage('rights', rights)}
<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${program}</xmp:CreatorTool><xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>
<pdf:Producer>${escapeHtml(producer)}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Chromium joins the lines of a two-line heading without a space. */
function mendOutline(objects: Map<number, Uint8Array>, headings: readonly string[]): void {
  const bare = (heading: string): string => heading.replace(/\s+/g, '');
  const known = new Map(headings.map((heading) => [bare(heading), heading]));
  for (const [number, bytes] of objects) {
    const found = /^\d+ 0 obj\n<<\/Title (<[^>]*>|\((?:[^()\\]|\\.)*\))(?=[\s\S]*\/Parent )/.exec(
      decoder.decode(bytes.subarray(0, 4000)),
    );
    const [whole = '', written = ''] = found ?? [];
    const heading = known.get(bare(readPdfString(written) ?? ''));
    if (heading === undefined) continue;
    const rest = decoder.decode(bytes).slice(whole.length);
    objects.set(number, encodeLatin1(`${whole.slice(0, -written.length)}${writePdfString(heading)}${rest}`));
  }
}

function object(number: number, body: string): Uint8Array {
  return encoder.encode(`${number} 0 obj\n${body}\nendobj\n`);
}

function streamObject(number: number, content: string): Uint8Array {
  const { length } = encoder.encode(content);
  return object(
    number,
    `<</Type /Metadata\n/Subtype /XML\n/Length ${length}>> stream\n${content}\nendstream`,
  );
}

function hashOf({ objects }: PdfObjects): string {
  const hash = sha256.create();
  for (const bytes of objects.values()) hash.update(bytes);
  return [...hash.digest().slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
