// Unit tests that `npm run test:windows` runs in Windows: names, paths, files, drives and the command line.
import { defineConfig } from 'vitest/config';
import everywhere from './vitest.config.ts';

const { projects: _, ...options } = everywhere.test ?? {};

/** Tests that start programs of Linux, kill processes, mount disks or make links, all of which Wine has not. */
const linuxOnly = [
  'tests/unit/cli/{built,delta,keys,pack,write}.test.ts',
  'tests/unit/core/contacts/{holidays/outside,hsds-rules,vcard}.test.ts',
  'tests/unit/core/search/{contents-page,noise,stem-oracle}.test.ts',
  'tests/unit/core/stick/starters.test.ts',
  'tests/unit/main/disk/bags/{bag-folder,outside-tools,bag-archive/pack,bag-archive/source,delta/kill}.test.ts',
  'tests/unit/main/disk/drafts/{corrections,read-content}.test.ts',
  'tests/unit/main/disk/fs/{file-size,overwriting-disk}.test.ts',
  'tests/unit/main/disk/keys/publisher-keys.test.ts',
  'tests/unit/main/disk/kits/installer/{look-for-kits,pulled-out}.test.ts',
  'tests/unit/main/disk/kits/store/{counted-kills,full-disk,kill}.test.ts',
  'tests/unit/main/disk/minisign/{real-tools,sign-statement}.test.ts',
  'tests/unit/main/disk/sticks/volumes.test.ts',
  'tests/unit/main/disk/user-data/{counted-faults,full-disk,kill}.test.ts',
  'tests/unit/main/drives/{linux-drives,list-drives}.test.ts',
  'tests/unit/main/portable/local-folder.test.ts',
];

/** Tests whose outside judge is minisign of Debian. What it judges is the same bytes on every system. */
const judgedOutside = ['tests/unit/cli/{key-ceremony,signfile}.test.ts'];

/** A test in a file of others, whose outside judge is Python of Debian. */
const judgedByPython = /as the tables of HSDS/;

/** Disks of tests that fail on purpose. They know files by paths with slashes, and their many calls take minutes under Wine. */
const failingDisks = ['tests/unit/main/disk/**/{faults,drafts-faults,several-faults,stores}.test.ts'];

/** Files that are removed while the program has them open. Wine, like Windows on FAT, keeps each until the program closes it. */
const removedWhileOpen = ['tests/unit/main/disk/user-data/removed-files.test.ts'];

/** Tests that fail under Wine and still have to be looked into: most know paths of Linux or leave files open. */
const open = [
  'tests/unit/cli/keys-words.test.ts',
  'tests/unit/main/disk/user-data/erase-personal.test.ts',
  'tests/unit/main/disk/user-data/erased.test.ts',
  'tests/unit/main/given-kit.test.ts',
];

/** Tests of names that no folder of Windows holds: two that differ in capitals only, `nul.txt`, and, under Wine, links. */
const heldByNoFolder = /twin-names|link-in-payload|names every file that is missing/;

export default defineConfig({
  test: {
    ...options,
    include: [
      'tests/windows/**/*.test.ts',
      'tests/unit/{core,cli,main/disk,main/drives,main/portable,main/sticks}/**/*.test.ts',
      'tests/unit/main/{given-kit,log-file,network-path,start-words}.test.ts',
    ],
    exclude: [...linuxOnly, ...judgedOutside, ...failingDisks, ...removedWhileOpen, ...open],
    testNamePattern: new RegExp(`^(?!.*(?:${heldByNoFolder.source}|${judgedByPython.source}))`),
    globalSetup: ['scripts/lib/windows/run-folder.mjs'],
    isolate: false,
    pool: 'threads',
  },
});
