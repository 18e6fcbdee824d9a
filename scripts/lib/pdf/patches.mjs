// Patches of pdf.js: which there are, and the plugin that applies them wherever pdf.js is bundled.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../places.mjs';
import { applyPatch, parsePatch } from './apply-patch.mjs';
import { selectPdfStyles, styleSheet } from './styles.mjs';

const packageName = 'pdfjs-dist';

/** The version of pdfjs-dist in `node_modules`. */
export function installedVersion() {
  return JSON.parse(readFileSync(at('node_modules', packageName, 'package.json'), 'utf8')).version;
}

/** The version that the patches were made for: the name of their folder says it. There is one such folder. */
export function patchedVersion() {
  const versions = readdirSync(at('patches')).filter((name) => name.startsWith(`${packageName}+`));
  if (versions.length !== 1) throw new Error('patches/ has one folder, for one version of pdfjs-dist');
  return versions[0].slice(packageName.length + 1);
}

/** All patches, by name: `{ name, description, file, hunks }`. Throws for a patch that is no unified diff of one file. */
export function readPatches() {
  const folder = at('patches', `${packageName}+${patchedVersion()}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.patch'))
    .sort()
    .map((name) => {
      try {
        return {
          name: name.slice(0, -'.patch'.length),
          ...parsePatch(readFileSync(join(folder, name), 'utf8')),
        };
      } catch (error) {
        throw new Error(`${name}: ${error.message}`);
      }
    });
}

/** A file of pdfjs-dist as the program has it. `file` is the path in the package. Throws when a patch does not apply. */
export function patchPdfFile(file, text, patches = readPatches()) {
  const patched = patches.filter((patch) => patch.file === file).reduce(applyNamed, text);
  return file === styleSheet ? selectPdfStyles(patched) : patched;
}

function applyNamed(text, patch) {
  try {
    return applyPatch(text, patch);
  } catch (error) {
    throw new Error(`patches/${patch.name}.patch does not apply. ${error.message}. See npm run pdf:check.`);
  }
}

/**
 * Applies the patches to pdf.js as it is bundled. Pages, workers and the pages that make kits are bundled apart, and each bundle needs the plugin.
 * The build fails for a version of pdfjs-dist that the patches were not made for.
 */
export function pdfPatches() {
  const patches = readPatches();
  const files = new Set([...patches.map(({ file }) => file), styleSheet]);
  return {
    name: 'pdf-patches',
    // Style sheets become code before plugins without an order see them.
    enforce: 'pre',
    buildStart() {
      const [made, installed] = [patchedVersion(), installedVersion()];
      if (made !== installed)
        throw new Error(`The patches are for ${packageName} ${made}, and ${installed} is installed.`);
    },
    transform(code, id) {
      const file = pathInPackage(id);
      return files.has(file) ? { code: patchPdfFile(file, code, patches), map: null } : undefined;
    },
  };
}

function pathInPackage(id) {
  const [path] = id.replaceAll('\\', '/').split('?');
  return path.split(`/node_modules/${packageName}/`)[1];
}
