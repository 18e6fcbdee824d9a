// Unit tests that `npm run test:windows` runs in Windows: names, paths, files, drives and the command line.
import { defineConfig } from 'vitest/config';
import everywhere from './vitest.config.ts';

const { projects: _, ...options } = everywhere.test ?? {};

/** Tests that start programs of Linux, kill processes, mount disks or follow links, all of which Wine has not. */
const linuxOnly = [
  'tests/unit/cli/built.test.ts',
  'tests/unit/core/contacts/{holidays/outside,vcard}.test.ts',
  'tests/unit/core/search/{contents-page,noise,stem-oracle}.test.ts',
  'tests/unit/core/stick/starters.test.ts',
  'tests/unit/main/disk/bags/{outside-tools,delta/kill}.test.ts',
  'tests/unit/main/disk/kits/store/{counted-kills,full-disk,kill}.test.ts',
  'tests/unit/main/disk/minisign/real-tools.test.ts',
  'tests/unit/main/disk/sticks/volumes.test.ts',
  'tests/unit/main/disk/user-data/{counted-faults,full-disk,kill}.test.ts',
  'tests/unit/main/drives/linux-drives.test.ts',
];

export default defineConfig({
  test: {
    ...options,
    include: [
      'tests/windows/**/*.test.ts',
      'tests/unit/{core,cli,main/disk,main/drives,main/portable,main/sticks}/**/*.test.ts',
      'tests/unit/main/{given-kit,log-file,network-path,start-words}.test.ts',
    ],
    exclude: linuxOnly,
    globalSetup: ['scripts/lib/windows/run-folder.mjs'],
    isolate: false,
    pool: 'threads',
  },
});
