// Finishing of printed PDFs: metadata that readers expect, and the same file for two prints of one text.
import { describe, expect, it } from 'vitest';
import { finishPdf, type PdfFacts } from '../../../../core/compose/finish-pdf.ts';
import { splitPdf } from '../../../../core/compose/pdf-objects.ts';
import { readPdfString, writePdfString } from '../../../../core/compose/pdf-strings.ts';
import { tableLine } from '../../../support/pdf-objects.ts';

const facts: PdfFacts = {
  title: 'Σημάδια (πρώτα) & βήματα',
  author: 'A <publisher>',
  subject: 'What to look for.',
  language: 'el',
  rights: 'CC BY 4.0',
  issued: '2026-03-01',
  headings: ['A heading on two lines', 'Short'],
};

/**
 * A print as Chromium writes it, small; `element` is the least number of its structure elements, which the last of them has when
 * `isLastFirst`.
 */
function print({
  element = 7001,
  second = '12',
  heading = '(A heading ontwo lines)',
  isLastFirst = false,
} = {}): Uint8Array {
  const [one, other] = isLastFirst ? [5, 0] : [0, 5];
  const names = isLastFirst ? [9, 8] : [8, 9];
  const node = (step: number): string => `(node${String(element + step).padStart(8, '0')})`;
  const bodies = [
    `<</Title (x)\n/Creator (Mozilla/5.0 \\(X11\\))\n/Producer (Skia/PDF m130)\n/CreationDate (D:202611250227${second}+00'00')\n/ModDate (D:202611250227${second}+00'00')>>`,
    `<</Type /Catalog\n/Pages 3 0 R\n/Outlines 5 0 R\n/StructTreeRoot 7 0 R>>`,
    `<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>`,
    `<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 10 10]>>`,
    `<</Type /Outlines\n/First 6 0 R\n/Last 6 0 R\n/Count 1>>`,
    `<</Title ${heading}\n/Parent 5 0 R>>`,
    `<</Type /StructTreeRoot\n/IDTree <</Limits [${node(0)} ${node(5)}] /Names [${node(0)} ${names[0]} 0 R ${node(5)} ${names[1]} 0 R]>>>>`,
    `<</Type /StructElem\n/S /P\n/ID ${node(one)}>>`,
    `<</Type /StructElem\n/S /P\n/ID ${node(other)}>>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => tableLine(offset)).join('');
  const trailer = `trailer\n<</Size 10\n/Root 2 0 R\n/Info 1 0 R>>`;
  text += `xref\n0 10\n0000000000 65535 f \n${rows}${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function objectsOf(bytes: Uint8Array): Map<number, string> {
  const pdf = splitPdf(bytes);
  if (!pdf) throw new Error('it cannot be taken apart again');
  return new Map([...pdf.objects].map(([number, object]) => [number, new TextDecoder().decode(object)]));
}

function field(object: string | undefined, name: string): string | undefined {
  const written = new RegExp(`/${name} (<[^>]*>|\\(.*?\\))`).exec(object ?? '')?.[1];
  return written === undefined ? undefined : readPdfString(written);
}

describe('A finished PDF', () => {
  const objects = objectsOf(finishPdf(print(), facts));

  it('says title, author and subject, the program instead of the machine, and the day it was issued', () => {
    const info = objects.get(1);
    expect(
      ['Title', 'Author', 'Subject', 'Creator', 'Producer', 'CreationDate'].map((name) => field(info, name)),
    ).toEqual([facts.title, facts.author, facts.subject, 'IMPACT Kit', 'Skia/PDF m130', 'D:20260301000000Z']);
    expect(info).not.toContain('Mozilla');
  });

  it('holds the same as XMP, escaped, of exactly the length it says', () => {
    expect(objects.get(2)).toContain('/Metadata 10 0 R');
    const stream = objects.get(10) ?? '';
    const xmp = stream.slice(stream.indexOf('stream\n') + 7, stream.indexOf('\nendstream'));
    expect(new TextEncoder().encode(xmp).length).toBe(Number(/\/Length (\d+)/.exec(stream)?.[1]));
    expect(xmp).toContain('<rdf:li xml:lang="el">Σημάδια (πρώτα) &amp; βήματα</rdf:li>');
    expect(xmp).toContain('A &lt;publisher&gt;');
  });

  it('has headings in its outline with the space that was lost where the line was broken', () => {
    expect(field(objects.get(6), 'Title')).toBe('A heading on two lines');
  });

  it('keeps an outline entry that is none of the headings', () => {
    const kept = objectsOf(finishPdf(print({ heading: '(Something else)' }), facts));
    expect(field(kept.get(6), 'Title')).toBe('Something else');
  });

  it('is the same for two prints at different times with elements counted on', () => {
    const other = finishPdf(print({ element: 91_002, second: '59' }), facts);
    expect(other).toEqual(finishPdf(print(), facts));
    expect(objectsOf(other).get(7)).toContain('[(node00000001) 8 0 R (node00000002) 9 0 R]');
  });

  it('is the same for two prints of which one numbered its elements in another order', () => {
    const other = finishPdf(print({ isLastFirst: true }), facts);
    expect(other).toEqual(finishPdf(print(), facts));
    expect(objectsOf(other).get(7)).toContain('/Limits [(node00000001) (node00000002)]');
    expect(objectsOf(other).get(9)).toContain('/ID (node00000002)');
  });

  it('differs when a fact differs, in its identifier too', () => {
    const id = (bytes: Uint8Array) =>
      /\/ID \[<([0-9a-f]{32})>/.exec(new TextDecoder('latin1').decode(bytes))?.[1];
    const one = id(finishPdf(print(), facts));
    expect(one).toBeDefined();
    expect(id(finishPdf(print(), { ...facts, issued: '2026-03-02' }))).not.toBe(one);
  });
});

describe('A PDF of another form', () => {
  it.each([
    ['several revisions', '/Prev 3'],
    ['encryption', '/Encrypt 8 0 R'],
  ])('comes back as it was: %s', (_, entry) => {
    const text = new TextDecoder('latin1').decode(print()).replace('/Root', `${entry}\n/Root`);
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(finishPdf(bytes, facts)).toBe(bytes);
  });

  it('comes back as it was when it is no PDF at all, or a wrong offset points between objects', () => {
    const none = new TextEncoder().encode('nothing');
    expect(finishPdf(none, facts)).toBe(none);
    const shifted = Uint8Array.from(
      new TextDecoder('latin1').decode(print()).replace(/^(\d{9})(\d) 00000 n/m, '$17 00000 n'),
      (letter) => letter.charCodeAt(0),
    );
    expect(finishPdf(shifted, facts)).toBe(shifted);
  });
});

describe('Strings of a PDF', () => {
  it('come back as they were written, whatever they hold', () => {
    for (const text of ['', 'plain', 'a (b) \\ c', 'Ελλάδα', '𝒳 > <', '\n\t']) {
      expect(readPdfString(writePdfString(text))).toBe(text);
    }
  });

  it('are read in the literal form with its escapes', () => {
    expect(readPdfString('(a \\(b\\) \\\\ \\351)')).toBe('a (b) \\ é');
    expect(readPdfString('/Name')).toBeUndefined();
  });
});
