// Holds the rule of where user data is, for every system, every layout and every switch.
import { describe, expect, test } from 'vitest';
import {
  decideStart,
  type ProfileState,
  type Start,
  type StartFacts,
} from '../../../../main/portable/decide-start.ts';

type Case = {
  readonly title: string;
  readonly platform?: NodeJS.Platform;
  readonly program: string;
  /** Files that are there. */
  readonly files?: readonly string[];
  readonly more?: Partial<StartFacts>;
  readonly state?: ProfileState;
  readonly isReadOnly?: boolean;
  readonly start: Start;
};

const onLinux = { program: '/media/ana/KIT/program/linux/impact-kit', stick: '/media/ana/KIT' };
const kit = '/media/ana/KIT/kit/bagit.txt';
const kept = '/media/ana/KIT/my-data/my-data.json';
const translocated = '/private/var/folders/x/AppTranslocation/1/d/IMPACT Kit.app/Contents/MacOS/IMPACT Kit';
const macStick = ['/Volumes/KIT/kit/bagit.txt', '/Volumes/KIT/program/program-sha256.txt'];
const mounted = { volumes: ['/Volumes/Macintosh HD', '/Volumes/KIT'] };

const cases: readonly Case[] = [
  {
    title: 'an unpacked folder anywhere',
    program: '/home/ana/impact-kit/impact-kit',
    start: { mode: 'computer' },
  },
  {
    title: 'a folder of that name without a kit beside it',
    program: onLinux.program,
    start: { mode: 'computer' },
  },
  {
    title: 'a kit beside a program that does not lie in program/<system>',
    program: '/media/ana/KIT/linux/impact-kit',
    files: [kit],
    start: { mode: 'computer' },
  },
  {
    title: 'a stick for the first time',
    program: onLinux.program,
    files: [kit],
    start: { mode: 'guest', stick: onLinux.stick, question: 'first' },
  },
  {
    title: 'a stick on which user data is kept',
    program: onLinux.program,
    files: [kit, kept],
    start: { mode: 'stick', stick: onLinux.stick },
  },
  {
    title: 'a stick that can only be read',
    program: onLinux.program,
    files: [kit],
    isReadOnly: true,
    start: { mode: 'guest', stick: onLinux.stick, question: 'read-only' },
  },
  {
    title: 'a stick with user data that can only be read',
    program: onLinux.program,
    files: [kit, kept],
    isReadOnly: true,
    start: { mode: 'guest', stick: onLinux.stick, question: 'read-only' },
  },
  {
    title: 'user data that another copy on this computer has open',
    program: onLinux.program,
    files: [kit, kept],
    state: 'running-here',
    start: { mode: 'guest', stick: onLinux.stick, question: 'in-use-here' },
  },
  {
    title: 'user data that another computer did not close',
    program: onLinux.program,
    files: [kit, kept],
    state: 'elsewhere',
    start: { mode: 'guest', stick: onLinux.stick, question: 'in-use-elsewhere' },
  },
  {
    title: 'a stick and --no-trace, whatever is kept on it',
    program: onLinux.program,
    files: [kit, kept],
    more: { isNoTrace: true },
    start: { mode: 'guest', stick: onLinux.stick },
  },
  {
    title: '--no-trace away from every stick, even with a named folder',
    program: '/opt/impact-kit/impact-kit',
    more: { isNoTrace: true, namedFolder: '/tmp/data' },
    start: { mode: 'guest' },
  },
  {
    title: 'a named folder on a stick',
    program: onLinux.program,
    files: [kit, kept],
    more: { namedFolder: '/tmp/data' },
    start: { mode: 'computer', folder: '/tmp/data' },
  },
  {
    title: 'a stick under Windows',
    platform: 'win32',
    program: 'E:\\program\\windows\\IMPACT Kit.exe',
    files: ['E:\\kit\\bagit.txt', 'E:\\my-data\\my-data.json'],
    start: { mode: 'stick', stick: 'E:\\' },
  },
  {
    title: 'a stick under Windows for the first time, in a folder of the stick',
    platform: 'win32',
    program: 'E:\\Training 2026\\program\\windows\\IMPACT Kit.exe',
    files: ['E:\\Training 2026\\kit\\bagit.txt'],
    start: { mode: 'guest', stick: 'E:\\Training 2026', question: 'first' },
  },
  {
    title: 'an application of macOS that lies on the stick',
    platform: 'darwin',
    program: '/Volumes/KIT/program/mac/IMPACT Kit.app/Contents/MacOS/IMPACT Kit',
    files: macStick,
    start: { mode: 'guest', stick: '/Volumes/KIT', question: 'first' },
  },
  {
    title: 'an application that macOS started from elsewhere, with the stick mounted',
    platform: 'darwin',
    program: translocated,
    files: macStick,
    more: mounted,
    start: { mode: 'guest', stick: '/Volumes/KIT', question: 'first-or-computer' },
  },
  {
    title: 'the same with user data on the stick',
    platform: 'darwin',
    program: translocated,
    files: [...macStick, '/Volumes/KIT/my-data/my-data.json'],
    more: mounted,
    start: { mode: 'stick', stick: '/Volumes/KIT' },
  },
  {
    title: 'a Mac that has user data already, with a stick mounted',
    platform: 'darwin',
    program: '/Applications/IMPACT Kit.app/Contents/MacOS/IMPACT Kit',
    files: macStick,
    more: { ...mounted, hasDataHere: true },
    start: { mode: 'computer' },
  },
  {
    title: 'a Mac with a mounted volume that has a kit and no program',
    platform: 'darwin',
    program: translocated,
    files: ['/Volumes/KIT/kit/bagit.txt'],
    more: mounted,
    start: { mode: 'computer' },
  },
  {
    title: 'another system with a stick mounted',
    program: '/home/ana/impact-kit/impact-kit',
    files: macStick,
    more: mounted,
    start: { mode: 'computer' },
  },
];

describe('User data lies', () => {
  test.each(cases)('where it should for $title', (given) => {
    const facts: StartFacts = {
      platform: given.platform ?? 'linux',
      program: given.program,
      isNoTrace: false,
      hasDataHere: false,
      volumes: [],
      isFile: (path) => (given.files ?? []).includes(path),
      canWrite: () => given.isReadOnly !== true,
      profileState: () => given.state ?? 'free',
      ...given.more,
    };
    expect(decideStart(facts)).toEqual(given.start);
  });
});
