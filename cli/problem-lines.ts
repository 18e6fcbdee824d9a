// Lines of the command line for problems: one plain English line each, which names the file and the field.
// No text of a kit may move the cursor or hide itself on the terminal.
import { showHidden } from '../core/base/plain-text.ts';
import type { Problem, ProblemCode, ProblemOf } from '../core/base/problem.ts';
import { reasonLine } from './reason-lines.ts';

/** The line of each problem. Paths are those inside the kit or content folder. */
const lines: { readonly [Code in ProblemCode]: (problem: ProblemOf<Code>) => string } = {
  'bag-missing': ({ file }) => `${showHidden(file)}: the file is missing, so this is no whole kit.`,
  'bag-version-unsupported': ({ file, found }) =>
    `${showHidden(file)}: BagIt version ${showHidden(found)} is not supported, only 1.0.`,
  'bag-info-invalid': fieldLine,
  'manifest-invalid': ({ file, line, reason }) =>
    `${showHidden(file)}${line === 0 ? '' : `, line ${line}`}: ${sentence(reason)}`,
  'payload-missing': ({ file, count }) => `${showHidden(file)}: the file is missing${andOthers(count)}.`,
  'payload-extra': ({ file, count }) => `${showHidden(file)}: no manifest lists the file${andOthers(count)}.`,
  'payload-changed': ({ file, count }) => `${showHidden(file)}: the file was changed${andOthers(count)}.`,
  'payload-unnamed': ({ file, count }) =>
    `${showHidden(file)}: the catalogue does not name the file${andOthers(count)}.`,
  'path-unsafe': ({ file, reason }) => `${showHidden(file)}: unsafe path, ${sentence(reason)}`,
  'kit-format-too-new': ({ file, found, supported, program }) =>
    `${showHidden(file)}, field Kit-Format: format ${showHidden(found)} is newer than this program, which reads up to ${supported}.${program === undefined ? '' : ` Version ${program} of the program reads it.`}`,
  'kit-too-large': ({ file, sizeBytes, limitBytes }) =>
    `${showHidden(file)}: ${sizeBytes} bytes are more than the ${limitBytes} that are allowed.`,
  'kit-too-many-files': ({ file, count, limit }) =>
    `${showHidden(file)}: ${count} files are more than the ${limit} that are allowed.`,
  'catalogue-invalid': fieldLine,
  'kit-name-unclear': ({ file, field }) => `${showHidden(file)}${inField(field)}: ${sentence('name-hidden')}`,
  'kit-file-refused': ({ file, reason }) =>
    `${showHidden(file)}: a kit may not hold this file, ${sentence(reason)}`,
  'archive-invalid': ({ file, reason }) =>
    `${showHidden(file)}: it is no kit in one file, ${sentence(reason)}`,
  'archive-entry-refused': ({ file, entry, reason }) =>
    `${showHidden(file)}: refused for its entry ${showHidden(entry)}, ${sentence(reason)}`,
  'signature-absent': ({ file }) => `${showHidden(file)}: the kit is not signed.`,
  'signature-bad': ({ file, reason }) => `${showHidden(file)}: the signature is bad, ${sentence(reason)}`,
  'signature-unknown-key': ({ file, keyId }) =>
    `${showHidden(file)}: the key ${showHidden(keyId)} is none of the trusted ones.`,
  'signature-mismatch': ({ file, signed, found }) =>
    `${showHidden(file)}: the signature was made for "${showHidden(signed)}", the kit calls itself "${showHidden(found)}".`,
  'key-invalid': ({ file, reason }) => `${showHidden(file)}: the key cannot be used, ${sentence(reason)}`,
  'key-passphrase-wrong': ({ file }) =>
    `${showHidden(file)}: the passphrase is missing or does not open the key.`,
  'key-passphrase-empty': ({ file }) => `${showHidden(file)}: the passphrase is empty.`,
  'key-memory-short': ({ file }) => `${showHidden(file)}: too little memory is free to protect the key.`,
  'key-revoked': ({ file, keyId }) =>
    `${showHidden(file)}: the key ${showHidden(keyId)} was revoked; nothing it signed counts.`,
  'key-replaced': ({ file, keyId }) =>
    `${showHidden(file)}: the key ${showHidden(keyId)} was replaced before this version was issued.`,
  'key-disputed': ({ file, keyId }) =>
    `${showHidden(file)}: the key ${showHidden(keyId)} named two different successors; neither counts.`,
  'key-statement-invalid': ({ file }) =>
    `${showHidden(file)}: it is no statement about a key, or its signatures are not right.`,
  'delta-invalid': fieldLine,
  'delta-wrong-base': ({ file, needed, found }) =>
    `${showHidden(file)}: the delta is for ${showHidden(needed)}, this kit is ${showHidden(found)}.`,
  'kit-not-installed': () => 'The kit is not installed.',
  'kit-older': ({ file, found, installed }) =>
    `${showHidden(file)}: version ${showHidden(found)} is older than ${showHidden(installed)}.`,
  'kit-other-publisher': ({ file, found, installed }) =>
    `${showHidden(file)}: ${showHidden(found)} comes from another publisher than ${showHidden(installed)}.`,
  'kit-previous-missing': () => 'There is no earlier kit to go back to.',
  'kit-record-lost': ({ kitId }) => `The record of the kit ${showHidden(kitId)} cannot be read.`,
  'kit-last': () => 'The only installed kit cannot be removed.',
  'kit-gone': ({ file }) => `${showHidden(file)}: the stick with it was pulled out.`,
  'kits-removed': ({ file }) => `${showHidden(file)}: the folder of the installed kits was removed.`,
  'content-missing': ({ file }) => `${showHidden(file)}: the file is missing.`,
  'content-invalid': fieldLine,
  'contact-not-allowed': ({ file, contact, reason }) =>
    `${showHidden(file)}, contact ${showHidden(contact)}: it may not go into a kit, ${sentence(reason)}`,
  'pdf-unreadable': unreadableLine,
  'print-failed': ({ file, reason }) =>
    `${showHidden(file)}: it could not be laid out as pages, ${sentence(reason)}`,
  'disk-full': ({ file }) => `${showHidden(file)}: there is no room left on the disk.`,
  'disk-read-failed': ({ file, reason }) => `${showHidden(file)}: it cannot be read, ${sentence(reason)}`,
  'disk-write-failed': ({ file, reason }) => `${showHidden(file)}: it cannot be written, ${sentence(reason)}`,
  'file-elsewhere': ({ file }) =>
    `${showHidden(file)}: it is on another computer; copy it to this one first.`,
  'folder-not-empty': ({ file }) =>
    `${showHidden(file)}: there is something already; --force takes its place.`,
  'stick-gone': ({ file }) => `${showHidden(file)}: the stick is not there, or was pulled out.`,
  'stick-corrupts': ({ file, count }) =>
    `${showHidden(file)}: the stick gives back other bytes than were written${andOthers(count)}; do not use it.`,
  'stick-place-taken': ({ file }) =>
    `${showHidden(file)}: it is in the way on the stick and no part of this kit; move it elsewhere first.`,
  'stick-full': ({ file }) => `${showHidden(file)}: there is no room left for it on the stick.`,
  'stick-read-only': () => 'The stick is write-protected, or this person may not write to it.',
  'program-missing': ({ file }) =>
    `${showHidden(file)}: there is no program for Windows, macOS or Linux in the folder.`,
  'library-damaged': ({ reason }) => `The library is incomplete: ${sentence(reason)}`,
  'library-refused': ({ reason }) =>
    `The library cannot be opened before the program starts again: ${sentence(reason)}`,
  'library-changed': ({ item, part }) =>
    `${showHidden(item)}: the library is not what the kit says, in its ${part}.`,
  'object-missing': ({ file }) => `${showHidden(file)}: a file of the installed kit is missing.`,
  'object-changed': ({ file }) => `${showHidden(file)}: a file of the installed kit is damaged.`,
  'vault-locked': ({ pid }) => `User data is in use by process ${pid}.`,
  'vault-damaged': ({ file, count }) =>
    `${showHidden(file)}: ${count} entries of user data could not be read.`,
  'session-keeps-nothing': () => 'This session leaves no trace: it keeps no draft and no key.',
  'erase-unfinished': ({ file }) => `${showHidden(file)} could not be erased.`,
  'vault-missing': ({ file }) => `${showHidden(file)}: user data is missing.`,
  'vault-too-new': () => 'User data was saved by a newer version of the program.',
  'vault-read-only': ({ file, reason }) =>
    `${showHidden(file)}: user data cannot be saved: ${reason === 'full' ? 'the disk is full' : 'the system refuses'}.`,
  'vault-write-failed': ({ reason }) => `User data could not be saved: ${sentence(reason)}`,
  'backup-invalid': ({ file }) => `${showHidden(file)}: it is no backup, or it is damaged.`,
  'backup-too-new': ({ file }) => `${showHidden(file)}: a newer version of the program made this backup.`,
  'vault-keys-damaged': ({ file }) => `${showHidden(file)}: the keys of user data are missing or damaged.`,
  'personal-file-encrypted': ({ file }) =>
    `${showHidden(file)}: the file is encrypted with the passphrase of user data.`,
  'personal-file-damaged': ({ file, kept }) =>
    `${showHidden(file)}: the file was changed and cannot be decrypted; it was kept as ${showHidden(kept)}.`,
  'draft-file-damaged': ({ file }) =>
    `${showHidden(file)}: the file of a draft was changed and cannot be decrypted.`,
  'passphrase-needed': () => 'User data is locked with a passphrase.',
  'passphrase-wrong': ({ waitSeconds }) => `The passphrase is wrong.${wait(waitSeconds)}`,
  'recovery-key-wrong': ({ waitSeconds }) => `The recovery key is wrong.${wait(waitSeconds)}`,
  'passphrase-unfit': ({ fewest, words }) =>
    `The passphrase is too short: at least ${fewest} characters, or ${words} words.`,
  'people-damaged': () => 'The names of the people who share this place cannot be read.',
  'people-too-new': () => 'The names of people were saved by a newer version of the program.',
  'people-not-erased': () => 'The person is removed, but some of their files are still there.',
  'correction-invalid': () => 'It is no correction, or its signature is not right.',
  'document-damaged': unreadableLine,
  'document-locked': ({ file }) => `${showHidden(file)}: the document is protected with a password.`,
  'document-too-slow': ({ file, seconds }) =>
    `${showHidden(file)}: reading the document took longer than ${seconds} seconds.`,
  'call-refused': ({ reason }) => `A call was refused: ${sentence(reason)}`,
  stopped: () => 'Stopped.',
  internal: ({ logId }) => `A mistake in the program itself (${showHidden(logId)}).`,
};

/** One line for a problem. */
export function problemLine(problem: Problem): string {
  return (lines[problem.code] as (problem: Problem) => string)(problem);
}

function fieldLine(problem: {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}): string {
  return `${showHidden(problem.file)}${inField(problem.field)}: ${sentence(problem.reason)}`;
}

function unreadableLine({ file, reason }: { readonly file: string; readonly reason: string }): string {
  return `${showHidden(file)}: the document cannot be read, ${sentence(reason)}`;
}

function sentence(reason: string): string {
  const text = showHidden(reasonLine(reason));
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function inField(field: string): string {
  return field === '' ? '' : `, ${field.startsWith('line ') ? '' : 'field '}${showHidden(field)}`;
}

function andOthers(count: number): string {
  return count === 1 ? '' : ` (and ${count - 1} more)`;
}

function wait(seconds: number): string {
  return seconds === 0 ? '' : ` Wait ${seconds} s before the next attempt.`;
}
