// Licences in the About screen: those of everything in the build, from the bundler or from copied files.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fonts } from './fonts.mjs';
import { at } from './places.mjs';

/**
 * One text with every licence once. `lists` are written by the bundler, one section `## name - version (licence)` for each package.
 * `dataFolder` has folders of pdf.js data, each with its licence files.
 */
export function licenceText(lists, dataFolder) {
  const sections = new Map();
  const add = (title, text) => sections.set(title, `## ${title}\n\n${text.trim()}`);
  for (const list of lists) {
    for (const section of list.split(/^(?=## )/m).slice(1)) {
      const [title, ...text] = section.slice('## '.length).split('\n');
      add(title.trim(), text.join('\n'));
    }
  }
  // The bundler does not list packages whose files only style sheets name.
  for (const { from } of Object.values(fonts)) addPackage(from, add);
  for (const [title, text] of dataLicences(dataFolder)) add(title, text);
  const names = [...sections.keys()].sort();
  return `# Licences of what is bundled\n\n${names.map((name) => sections.get(name)).join('\n\n')}\n`;
}

function addPackage(name, add) {
  const { version, license } = JSON.parse(readFileSync(at('node_modules', name, 'package.json'), 'utf8'));
  add(`${name} - ${version} (${license})`, readFileSync(at('node_modules', name, 'LICENSE'), 'utf8'));
}

/** The licence files of pdf.js's data, each under the name of its folder. */
function dataLicences(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .flatMap((name) =>
      readdirSync(join(folder, name))
        .filter((file) => file.startsWith('LICENSE'))
        .map((file) => [
          `pdfjs-dist: ${name}${file.slice('LICENSE'.length).replace('_', ', ').toLowerCase()}`,
          readFileSync(join(folder, name, file), 'utf8'),
        ]),
    );
}
