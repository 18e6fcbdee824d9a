// A minimal PDF for a test: one page for each line of plain text, optionally padded to any size.
import { closeSync, openSync, writeSync } from 'node:fs';
import { tableLine } from './pdf-objects.ts';

/**
 * Writes a PDF of unaccented text and returns its path. With `paddingBytes` its first object is an unused stream of zeros. They are
 * a hole in the file, so they take no room on the disk.
 */
export function makePdf(path: string, lines: readonly string[], paddingBytes = 0): string {
  const pages = lines.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, index) => {
      const stream = `BT /F1 24 Tf 72 700 Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  const version = '%PDF-1.4\n';
  const isPadded = paddingBytes > 0;
  const header = isPadded
    ? `${version}${objects.length + 1} 0 obj\n<< /Length ${paddingBytes} >>\nstream\n`
    : version;
  const bodyStart = header.length + paddingBytes;
  let text = isPadded ? '\nendstream\nendobj\n' : '';
  const places = objects.map((object, index) => {
    const place = bodyStart + text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  if (isPadded) places.push(version.length);
  const table = places.map((place) => tableLine(place)).join('');
  const start = bodyStart + text.length;
  text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const file = openSync(path, 'w');
  writeSync(file, header, 0, 'latin1');
  writeSync(file, text, bodyStart, 'latin1');
  closeSync(file);
  return path;
}
