// The check of a kit in the browser: the reader chooses its folder, and every file is compared with the kit's lists.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ChosenFile, checkFolder, type FolderFindings } from '../core/web/check-folder.ts';
import { el } from '../core/web/node.ts';
import { webWords } from '../core/web/words/web-words.ts';
import type { WebWords } from '../core/web/words/word-types.ts';
import { fill } from './dom.ts';

/** Adds the check to the section of each language that tells how to check by hand. Phones cannot choose folders, and get none. */
export function offerChecks(parts: ReadonlyMap<string, Element>): void {
  if (!('webkitdirectory' in HTMLInputElement.prototype)) return;
  for (const part of parts.values()) {
    const section = part.querySelector('.check');
    if (section) offerCheck(section, webWords(part.id as Parameters<typeof webWords>[0]));
  }
}

function offerCheck(section: Element, words: WebWords): void {
  const box = document.createElement('div');
  const said = document.createElement('div');
  const input = document.createElement('input');
  said.setAttribute('role', 'status');
  input.type = 'file';
  input.webkitdirectory = true;
  input.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.checkFolder;
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    button.disabled = true;
    const files = [...(input.files ?? [])].map(chosenFile);
    const report = (done: number, total: number): void =>
      fill(said, [el('p', {}, words.checkingFile(done + 1, total))]);
    void checkFolder(files, { hashOf, report }).then((findings) => {
      fill(said, saidOf(findings, words));
      input.value = '';
      button.disabled = false;
    });
  });
  const lead = document.createElement('p');
  lead.textContent = words.checkLead;
  box.append(lead, button, input, said);
  section.querySelector('h2')?.after(box);
}

function chosenFile(file: File): ChosenFile {
  return {
    path: file.webkitRelativePath,
    sizeBytes: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

/** By the browser's own code where it gives it to pages that were opened from a folder. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const own = globalThis.crypto?.subtle;
  if (!own) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await own.digest('SHA-256', bytes as BufferSource)));
}

function saidOf(findings: FolderFindings, words: WebWords) {
  if (findings.kind === 'no-kit') return [el('p', {}, words.checkNoKit)];
  const { whole, changed, missing, extra, fingerprint } = findings;
  const isWhole = changed.length + missing.length + extra.length === 0;
  const list = (title: string, paths: readonly string[]) =>
    paths.length === 0
      ? []
      : [
          el('p', {}, el('strong', {}, title)),
          el(
            'ul',
            { class: 'address' },
            paths.map((path) => el('li', {}, path)),
          ),
        ];
  return [
    el('p', {}, el('strong', {}, isWhole ? words.checkWhole(whole) : words.checkFaulty)),
    ...list(words.checkChanged, changed),
    ...list(words.checkMissing, missing),
    ...list(words.checkExtra, extra),
    fingerprint === undefined
      ? ''
      : el('p', {}, `${words.checkFingerprint} `, el('span', { class: 'address' }, fingerprint)),
  ];
}
