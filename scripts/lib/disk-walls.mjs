// The part of the table of walls that is main/disk: a lower folder never sees a higher one.

const belowKits = ['main/disk/fs', 'main/disk/minisign', 'main/disk/bags'];

/** main/disk and its folders. @type {readonly import('./walls.mjs').Room[]} */
export const diskRooms = [
  {
    folder: 'main/disk',
    holds: 'the folders below: Node without Electron',
    rooms: ['core'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/fs',
    holds: 'every call that changes a disk; files and folders that are whole or not there, two slots, locks',
    rooms: ['core'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/minisign',
    holds: 'keys and signatures as minisign writes them',
    rooms: ['core'],
    packages: ['@noble/hashes'],
    hasNode: true,
  },
  {
    folder: 'main/disk/bags',
    holds: 'kits as folders and as one file: read, write, sign, verify; deltas',
    rooms: ['core', 'main/disk/fs', 'main/disk/minisign'],
    packages: ['yauzl', 'yazl'],
    hasNode: true,
  },
  {
    folder: 'main/disk/kits',
    holds: 'the store of installed kits, and their installer',
    rooms: ['core', ...belowKits],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/keys',
    holds: 'keys that publishers sign with, statements about them',
    rooms: ['core', ...belowKits, 'main/disk/personal'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/sticks',
    holds: 'writing sticks, reading them back, their register',
    rooms: ['core', 'main/disk/fs', 'main/disk/bags', 'main/disk/personal'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/backup',
    holds: 'everything a person made as one encrypted file, and bringing it back',
    rooms: ['core', 'main/disk/fs', 'main/disk/user-data', 'main/disk/personal'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/user-data',
    holds: 'the journal of user data, its compaction, its passphrase',
    rooms: ['core', 'main/disk/fs'],
    packages: ['hash-wasm'],
    hasNode: true,
  },
  {
    folder: 'main/disk/personal',
    holds: 'files that a person keeps, encrypted under the passphrase of user data; drafts in pieces',
    rooms: ['core', 'main/disk/fs', 'main/disk/user-data'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/people',
    holds: 'who shares a place for user data: their names, their folders, their removal',
    rooms: ['core', 'main/disk/fs', 'main/disk/user-data'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/corrections',
    holds: 'sealing corrections, their QR code, their files on sticks',
    rooms: ['core', 'main/disk/fs', 'main/disk/minisign', 'main/disk/personal'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/disk/drafts',
    holds: 'drafts and their records, edits of several files, corrections that were brought in',
    rooms: ['core', 'main/disk/fs', 'main/disk/minisign', 'main/disk/personal'],
    packages: [],
    hasNode: true,
  },
];
