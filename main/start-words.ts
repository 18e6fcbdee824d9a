// Switches that a release may be started with. Any other ends it, since Chromium knows some 1,500 and dozens open a door.

import { composeSwitch } from '../core/compose/compose-protocol.ts';
import { noTraceSwitch, personSwitch, sweepSwitch } from './portable/own-switches.ts';

/** What decides about a switch besides its name. */
type Machine = { readonly platform: NodeJS.Platform; readonly isRoot: boolean };
type Rule = (value: string, machine: Machine) => boolean;

const always: Rule = () => true;
const flag: Rule = (value) => value === '';
const oneOf =
  (...values: readonly string[]): Rule =>
  (value) =>
    values.includes(value);
const pattern =
  (allowed: RegExp): Rule =>
  (value) =>
    allowed.test(value);
const number = pattern(/^\d+(\.\d+)?$/);
const onlyOn =
  (platform: NodeJS.Platform, rule: Rule): Rule =>
  (value, machine) =>
    machine.platform === platform && rule(value, machine);
/** Names of features, all of them among those that only draw windows on Wayland. */
const windowFeatures = pattern(/^((UseOzonePlatform|WaylandWindowDecorations|WaylandTextInputV3)(,|$))+$/);

const rules: Readonly<Record<string, Rule>> = {
  // The program's own.
  [noTraceSwitch]: flag,
  [personSwitch]: pattern(/^(?:first|[0-9a-f]{16})$/),
  [sweepSwitch]: flag,
  [composeSwitch.slice('--'.length)]: flag,
  // Chromium has no sandbox for root on Linux and would not start.
  'no-sandbox': (value, { platform, isRoot }) => value === '' && platform === 'linux' && isRoot,
  // How the window is drawn, as desktops, wrappers and their users set it.
  'force-device-scale-factor': number,
  'high-dpi-support': number,
  'force-color-profile': pattern(/^[a-z0-9-]+$/),
  'disable-gpu': flag,
  'disable-gpu-compositing': flag,
  'disable-smooth-scrolling': flag,
  'start-maximized': flag,
  'ozone-platform': oneOf('auto', 'x11', 'wayland'),
  'ozone-platform-hint': oneOf('auto', 'x11', 'wayland'),
  'enable-features': onlyOn('linux', windowFeatures),
  'enable-wayland-ime': oneOf('', 'true', 'false'),
  'wayland-text-input-version': number,
  'gtk-version': oneOf('3', '4'),
  display: onlyOn('linux', pattern(/^[\w.:-]+$/)),
  class: onlyOn('linux', pattern(/^[\w.-]+$/)),
  name: onlyOn('linux', pattern(/^[\w.-]+$/)),
  // Languages and aids.
  lang: pattern(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/),
  'force-renderer-accessibility': oneOf('', 'basic', 'form-controls', 'complete'),
  'force-high-contrast': flag,
  'force-dark-mode': flag,
  'force-prefers-reduced-motion': flag,
  // No store of passwords is used; some desktops name one for every program.
  'password-store': onlyOn('linux', pattern(/^[a-z0-9-]+$/)),
  // What systems add by themselves.
  'original-process-start-time': onlyOn('win32', number),
  AppleLanguages: onlyOn('darwin', always),
  AppleLocale: onlyOn('darwin', always),
};
/** Names of the switches that a release may be started with. */
export const allowedSwitches: readonly string[] = Object.keys(rules);
/** The serial number that older versions of macOS add. */
const processNumber = /^psn_\d+_\d+$/;

/**
 * The first switch among `words` that a release may not be started with, by its name; undefined when there is none. Words are
 * read as Chromium reads them. Spaces around a word are dropped. One dash is as good as two, and so is a slash on Windows, where
 * capitals count as small letters. Everything behind `--` is no switch.
 */
export function refusedSwitch(words: readonly string[], machine: Machine): string | undefined {
  for (const word of words.map((raw) => raw.trim())) {
    if (word === '--') return undefined;
    const found = switchIn(word, machine.platform);
    if (found && !isAllowed(found, machine)) return found.name;
  }
  return undefined;
}

type Switch = { readonly name: string; readonly value: string };

function switchIn(word: string, platform: NodeJS.Platform): Switch | undefined {
  // Two slashes begin a path to another computer, which whoever opens it refuses (main/network-path.ts). Chromium takes such a word
  // for a switch whose name begins with a slash, and has none of these.
  const prefix = platform === 'win32' ? /^(--|-|\/(?!\/))/ : /^(--|-)/;
  const rest = word.replace(prefix, '');
  if (rest === word || rest === '') return undefined;
  const end = rest.includes('=') ? rest.indexOf('=') : rest.length;
  const name = rest.slice(0, end);
  return { name: platform === 'win32' ? name.toLowerCase() : name, value: rest.slice(end + 1) };
}

function isAllowed({ name, value }: Switch, machine: Machine): boolean {
  if (machine.platform === 'darwin' && processNumber.test(name)) return true;
  return Object.hasOwn(rules, name) && rules[name]?.(value, machine) === true;
}
