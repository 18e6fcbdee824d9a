// START-HERE.html of a kit in four languages: numbers first, then program, documents, contacts and check.

import { type Language, languages } from '../base/language.ts';
import { localised } from '../base/local-text.ts';
import type { Contact } from '../contacts/contact.ts';
import { type Catalogue, type Resource, workOf } from '../kit/catalogue.ts';
import { pagePolicy, plainPolicy } from '../kit/page-code.ts';
import { coverHues, kitHue } from '../library/cover-design.ts';
import { type ProgramAtHand, platformNames } from '../stick/platforms.ts';
import { startWords } from '../stick/start-words.ts';
import { escapeHtml, pathAddress } from './html.ts';
import { contactsPart, emergencyPart, listLanguageOf, oldSentences } from './start-contacts.ts';
import { startScript, startScriptHash } from './start-script.ts';
import { startStyle } from './start-style.ts';
import { kitWords, writtenCheck, writtenDay } from './words/kit-words.ts';
import type { KitWords } from './words/word-types.ts';

/** What makes the page an edition of the kit for browsers: its script, what is read on it, and the blocks that the script searches. */
export type BrowserParts = {
  readonly script: string;
  /** SHA-256 of the script in base64. */
  readonly scriptHash: string;
  /** HTML of what a language reads on the page. */
  readonly readableIn: (language: Language) => string;
  /** HTML of the blocks; none of them can run. */
  readonly blocks: string;
};

/** Location of the page at the root of a stick: above the kit's folder and beside the programs. */
export type OnStick = { readonly kitFolder: string; readonly programs: readonly ProgramAtHand[] };

type Setting = {
  readonly catalogue: Catalogue;
  readonly contacts: readonly Contact[];
  readonly language: Language;
  readonly listLanguage: Language;
  readonly words: KitWords;
  readonly onStick: OnStick | undefined;
  readonly browser: BrowserParts | undefined;
};

/**
 * Writes the page without pictures or external resources, with everything a person needs without the program. Its only script marks
 * old evidence; without the script every date is shown unmarked. Hundreds of contacts are listed in the languages of the kit only.
 * `onStick` writes the page for the root of a stick, otherwise that of a kit.
 */
export function startPage(
  catalogue: Catalogue,
  contacts: readonly Contact[],
  {
    onStick,
    browser,
  }: { readonly onStick?: OnStick | undefined; readonly browser?: BrowserParts | undefined } = {},
): string {
  const parts = languages.map((language) => {
    const listLanguage = listLanguageOf(catalogue, contacts.length, language);
    const words = kitWords(language);
    return languagePart({ catalogue, contacts, language, listLanguage, words, onStick, browser });
  });
  const choices = languages.map(
    (language) =>
      `<a href="#${language}" lang="${language}" hreflang="${language}">${escapeHtml(kitWords(language).language)}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${browser ? pagePolicy(browser.scriptHash) : plainPolicy(startScriptHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(localised(catalogue.title, 'en'))}</title>
<style>${startStyle}</style>
</head>
<body data-issued="${escapeHtml(catalogue.issued)}" data-folder="${onStick ? `${escapeHtml(onStick.kitFolder)}/` : ''}">
<header><strong>112</strong><nav>${choices.join(' ')}</nav></header>
${parts.join('\n')}
${browser?.blocks ?? ''}<script>${browser?.script ?? startScript}</script>
</body>
</html>
`;
}

function languagePart(setting: Setting): string {
  const { catalogue, language, words } = setting;
  const { start } = words;
  const lead = setting.onStick ? `<p>${escapeHtml(startWords(language).onStick)}</p>` : '';
  const facts = `${start.version} ${catalogue.version} · ${words.issued} ${writtenDay(catalogue.issued, language)} · ${words.publisher}: ${catalogue.publisher.name}`;
  const description = catalogue.description
    ? `<p>${escapeHtml(localised(catalogue.description, language))}</p>`
    : '';
  return `<main id="${language}" lang="${language}"${oldSentences(language)}>
<div class="cover" style="background:${coverHues[kitHue(catalogue.id)]}"><h1>${escapeHtml(localised(catalogue.title, language))}</h1></div>
<p class="facts">${escapeHtml(facts)}</p>
${description}${lead}
${emergencyPart(setting)}
${setting.browser?.readableIn(language) ?? ''}<section><h2>${escapeHtml(start.openTitle)}</h2>
${openPart(setting)}
<p>${escapeHtml(start.openWithout)}</p></section>
${documentsPart(setting)}
${contactsPart(setting)}
${checkPart(setting)}
</main>`;
}

function openPart({ words, language, onStick }: Setting): string {
  if (!onStick) return stepList(words.start.openSteps);
  const own = startWords(language);
  if (onStick.programs.length === 0) return `<p>${escapeHtml(own.noProgram)}</p>`;
  const ways = onStick.programs.map(({ platform, opens = 'IMPACT Kit' }) => {
    return `<h3 lang="en">${platformNames[platform]}</h3>${stepList(own[platform](opens))}`;
  });
  return `${ways.join('')}<p>${escapeHtml(own.findsKit)}</p>`;
}

function stepList(steps: readonly string[]): string {
  return `<ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`;
}

function documentsPart(setting: Setting): string {
  const { catalogue, words } = setting;
  const kinds = (['report', 'module', 'checklist', 'slides'] as const).flatMap((kind) => {
    const works = new Map<string, Resource[]>();
    for (const resource of catalogue.resources.filter((candidate) => candidate.kind === kind)) {
      works.set(workOf(resource), [...(works.get(workOf(resource)) ?? []), resource]);
    }
    const entries = [...works.values()].map((work) => documentEntry(work, setting));
    return entries.length === 0
      ? []
      : [`<h3>${escapeHtml(words.kindsMany[kind])}</h3><ul class="documents">${entries.join('')}</ul>`];
  });
  return `<section><h2>${escapeHtml(words.start.documentsTitle)}</h2>${kinds.join('')}</section>`;
}

function documentEntry(work: readonly Resource[], setting: Setting): string {
  const { language, words } = setting;
  const shown = work.find((resource) => resource.language === language) ?? work[0];
  if (!shown) return '';
  const links = work.flatMap((resource) => resourceLinks(resource, setting));
  const facts = [
    words.countries[shown.country],
    shown.pages === undefined ? '' : `${shown.pages} ${words.start.pages}`,
    shown.minutes === undefined ? '' : `${shown.minutes} ${words.start.minutes}`,
    shown.documentOf === undefined ? '' : `${words.documentOf} ${shown.documentOf.slice(0, 4)}`,
    writtenCheck(shown, language),
  ].filter(Boolean);
  const title = `<span lang="${shown.language}">${escapeHtml(shown.title)}</span>`;
  return `<li><strong>${title}</strong><span class="facts">${escapeHtml(facts.join(' · '))}</span><span>${links.join(' · ')}</span></li>`;
}

function resourceLinks(resource: Resource, { language, words, onStick, browser }: Setting): string[] {
  const name = words.languages[resource.language];
  const link = (path: string, text: string) =>
    `<a href="${pathAddress(onStick ? `${onStick.kitFolder}/${path}` : path)}" hreflang="${resource.language}">${escapeHtml(text)}</a>`;
  const here = (id: string, text: string) =>
    `<a href="#${escapeHtml(id)}" hreflang="${resource.language}">${escapeHtml(text)}</a>`;
  if (browser && resource.file?.mediaType === 'text/markdown') return [here(resource.id, name)];
  if (resource.file) return [link(resource.file.path, `${name} (${endingOf(resource.file.path)})`)];
  if (resource.language !== language && resource.translationOf !== undefined) return [];
  if (browser) return [here(resource.id, name)];
  const lessons = (resource.lessons ?? []).map((lesson) => link(lesson.file.path, lesson.title));
  return [`${escapeHtml(words.start.lessons)} (${escapeHtml(name)}): ${lessons.join(', ')}`];
}

function checkPart({ words: { start }, language, onStick }: Setting): string {
  const own = startWords(language);
  const command = (...lines: readonly string[]) => `<pre lang="en">${lines.map(escapeHtml).join('\n')}</pre>`;
  return `<section class="check"><h2>${escapeHtml(start.checkTitle)}</h2>
<p>${escapeHtml(start.checkText)}</p>
${onStick ? `<p>${escapeHtml(own.checkFolder)}</p>${command(`cd ${onStick.kitFolder}`)}` : ''}
<p>${escapeHtml(start.checkFiles)}</p>
${command('sha256sum -c manifest-sha256.txt', 'sha256sum -c tagmanifest-sha256.txt')}
<p>${escapeHtml(start.checkSignature)}</p>
${command('minisign -V -p publisher.pub -m tagmanifest-sha256.txt')}
<p>${escapeHtml(start.checkKey)}</p>
${onStick ? `<p>${escapeHtml(own.checkProgram)}</p>${command(...listCommands(onStick))}` : ''}</section>`;
}

function listCommands({ programs }: OnStick): string[] {
  const own = 'cd .. && sha256sum -c start-sha256.txt';
  return programs.length === 0 ? [own] : [own, 'cd program && sha256sum -c program-sha256.txt'];
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}
