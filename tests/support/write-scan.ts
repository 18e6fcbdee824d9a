// PDF of pictures as scanners write it: one picture for each page, all pages in one flat list.
import { closeSync, openSync, writeSync } from 'node:fs';
import { tableLine } from './pdf-objects.ts';

const pointsPerInch = 72;

/** Writes JPEGs as pages, each once, then again and again until the file has `minBytes`. */
export function writeScan(
  path: string,
  pictures: readonly Uint8Array[],
  { minBytes = 0, dotsPerInch }: { readonly minBytes?: number; readonly dotsPerInch: number },
): void {
  const file = openSync(path, 'w');
  const offsets: number[] = [];
  const pages: number[] = [];
  let at = 0;
  const put = (...parts: readonly (string | Uint8Array)[]): void => {
    for (const part of parts) at += writeSync(file, typeof part === 'string' ? Buffer.from(part) : part);
  };
  const object = (number: number, ...parts: readonly (string | Uint8Array)[]): void => {
    offsets[number] = at;
    put(`${number} 0 obj\n`, ...parts, '\nendobj\n');
  };
  put('%PDF-1.7\n');
  for (let index = 0; index < pictures.length || at < minBytes; index += 1) {
    const picture = pictures[index % pictures.length];
    if (!picture) throw new Error('a scan needs pictures');
    const { width, height } = sizeOf(picture);
    const [across, up] = [(width * pointsPerInch) / dotsPerInch, (height * pointsPerInch) / dotsPerInch];
    const [image, content, page] = [3 + index * 3, 4 + index * 3, 5 + index * 3];
    object(
      image,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
      picture,
      '\nendstream',
    );
    const drawing = `q ${across.toFixed(2)} 0 0 ${up.toFixed(2)} 0 0 cm /I Do Q`;
    object(content, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across.toFixed(2)} ${up.toFixed(2)}] /Contents ${content} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`,
    );
    pages.push(page);
  }
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
  );
  const start = at;
  const lines = offsets.slice(1).map((offset) => tableLine(offset));
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`, ...lines);
  put(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  closeSync(file);
}

/** Width and height as a JPEG names them in its frame header. */
function sizeOf(jpeg: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  for (let at = 2; at < jpeg.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  throw new Error('a picture has no size');
}
