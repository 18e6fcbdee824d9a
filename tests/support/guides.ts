// Guides for test kits: public ones if their folder exists, else small generated ones.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from './make-pdf.ts';

const named = process.env['IMPACT_KIT_PDFS'];
const collections = named ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'pdfs');

const madeHere = {
  'first-hour.en': ['The first hour counts. Stay calm and stay near.', 'Call before you promise anything.'],
  'prima-ora.it': ['La prima ora conta. Resta calmo e vicino.', 'Chiama prima di promettere.'],
  'primeira-hora.pt': ['A primeira hora conta. Fique calmo e perto.', 'Telefone antes de prometer.'],
};

/** Puts PDFs into a folder of its own, which is made; their names, sorted. */
export function fillWithGuides(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const guides = join(collections, 'guides');
  if (existsSync(guides)) {
    for (const name of readdirSync(guides).filter((one) => one.endsWith('.pdf')))
      copyFileSync(join(guides, name), join(folder, name));
  } else {
    for (const [name, pages] of Object.entries(madeHere)) makePdf(join(folder, `${name}.pdf`), pages);
  }
  return readdirSync(folder).sort();
}
