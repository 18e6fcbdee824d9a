// Works that are read on the page of the web edition: checklists, modules with their lessons, the steps of the decision aid.

import { localised } from '../base/local-text.ts';
import type { Resource } from '../kit/catalogue.ts';
import { inlineText } from '../markdown/inlines.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';
import { addressOfTarget, editionOf } from './addresses.ts';
import { el, type WebNode } from './node.ts';
import { textSetting, type WebSetting } from './setting.ts';
import { textView } from './text-view.ts';

/** The text of a checklist or lesson, with its sources below. */
export function writtenView(
  setting: WebSetting,
  id: string,
  path: string,
  sources: Resource['sources'],
): WebNode[] {
  const document = setting.texts.documents[path];
  if (!document) return [];
  return [...textView(document, textSetting(setting, id)), ...sourcesView(setting, sources)];
}

function sourcesView({ kit }: WebSetting, sources: Resource['sources']): WebNode[] {
  if (!sources || sources.length === 0) return [];
  const entries = sources.map(({ id, title, address, date }) =>
    el(
      'li',
      {},
      `${id} `,
      title,
      address !== undefined && el('span', { class: 'address' }, ` ${address}`),
      date !== undefined && ` (${date})`,
    ),
  );
  return [el('details', { class: 'sources' }, el('summary', {}, kit.sources), el('ul', {}, entries))];
}

/** The checklists of the language, closed until they are asked for. They are read without scripts as well. */
export function checklistsView(setting: WebSetting): WebNode[] {
  const { catalogue, language } = setting;
  const own = catalogue.resources.filter(
    ({ kind, file, language: written }) =>
      kind === 'checklist' && file?.mediaType === 'text/markdown' && written === language,
  );
  if (own.length === 0) return [];
  const lists = own.map(({ id, title, file, sources }) =>
    el(
      'details',
      { class: 'work', id },
      el('summary', {}, title),
      writtenView(setting, id, file?.path ?? '', sources),
    ),
  );
  return [el('h2', {}, setting.kit.kindsMany.checklist), ...lists];
}

/** What to do, from the signs on: each leads to the section that says it. */
export function stepsView(setting: WebSetting): WebNode[] {
  const { facts, words, kit, language } = setting;
  const { aid } = facts;
  if (!aid) return [];
  const list = (title: string, addresses: readonly string[]): WebNode[] => {
    const links = addresses.flatMap((address) => sectionLink(setting, address));
    return links.length === 0
      ? []
      : [
          el('h3', {}, title),
          el(
            'ul',
            {},
            links.map((link) => el('li', {}, link)),
          ),
        ];
  };
  const steps = aid.steps.map(({ text, countries, see }) =>
    el(
      'li',
      {},
      countries && el('b', {}, `${countries.map((country) => kit.countries[country]).join(', ')}: `),
      localised(text, language),
      ' ',
      see.flatMap((address) => sectionLink(setting, address)).slice(0, 1),
    ),
  );
  return [
    el('h2', {}, words.stepsTitle),
    ...list(words.places, aid.settings),
    ...list(words.forms, aid.forms),
    ...list(words.general, aid.general),
    el('h3', {}, words.next),
    el('ol', {}, steps),
    ...referralPaths(setting),
  ];
}

function referralPaths(setting: WebSetting): WebNode[] {
  const links = (setting.facts.aid?.paths ?? []).flatMap(({ at, country }) => {
    const target = parseKitAddress(at);
    const address = target && addressOfTarget(setting, target);
    return address === undefined
      ? []
      : [el('li', {}, el('a', linkTo(address), setting.kit.countries[country]))];
  });
  return links.length === 0 ? [] : [el('ul', {}, links)];
}

/** A link to a section, named by its heading. */
function sectionLink(setting: WebSetting, written: string): WebNode[] {
  const target = parseKitAddress(written);
  if (!target || target.kind === 'contact') return [];
  const address = addressOfTarget(setting, target);
  const name = headingOf(setting, written);
  return address === undefined || name === undefined ? [] : [el('a', linkTo(address), name)];
}

function headingOf(setting: WebSetting, written: string): string | undefined {
  const target = parseKitAddress(written);
  if (!target || target.kind === 'contact') return undefined;
  const resource = editionOf(setting, target.work);
  if (!resource) return undefined;
  const path =
    target.kind === 'lesson'
      ? resource.lessons?.find(({ id }) => id === target.lesson)?.file.path
      : resource.file?.path;
  const blocks = setting.texts.documents[path ?? '']?.blocks ?? [];
  const heading = blocks.find((block) => block.kind === 'heading' && block.id === target.heading);
  return heading?.kind === 'heading' ? inlineText(heading.children) : resource.title;
}

/** A document opens in a tab of its own; a place of the page does not. */
export function linkTo(address: string): Readonly<Record<string, string>> {
  return address.startsWith('#') ? { href: address } : { href: address, target: '_blank', rel: 'noreferrer' };
}
