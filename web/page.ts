// The page: one language at a time, the search above it, and what opens on the page instead of in a document.
import type { Country } from '../core/base/country.ts';
import { type Language, languages } from '../core/base/language.ts';
import { kitWords } from '../core/compose/words/kit-words.ts';
import { stripOf } from '../core/contacts/strip.ts';
import { kitFactsOnly, openPhones } from '../core/corrections/folding.ts';
import type { SearchOutcome } from '../core/find/search-rows.ts';
import type { Resource } from '../core/kit/catalogue.ts';
import { contactId, glossaryId } from '../core/web/addresses.ts';
import { glossaryView } from '../core/web/glossary-view.ts';
import { lessonView, moduleView, quizView } from '../core/web/module-views.ts';
import { el, type WebNode } from '../core/web/node.ts';
import { resultsView } from '../core/web/result-views.ts';
import { type WebSetting, webSetting } from '../core/web/setting.ts';
import {
  blockElementId,
  type WebBlock,
  type WebBlockName,
  type WebFacts,
  type WebTexts,
} from '../core/web/web-kit.ts';
import { webWords } from '../core/web/words/web-words.ts';
import { offerChecks } from './check-folder.ts';
import { contactNow } from './contact-now.ts';
import { fill } from './dom.ts';
import { Engine, type EngineReply, type EngineRequest } from './engine.ts';
import { markAges } from './mark-ages.ts';
import { judgeQuestions } from './quiz.ts';
import { readJsonBlock } from './read-block.ts';

const firstLimit = 20;

/** Begins. `own` is the text of this script, from which the worker is made. */
export function startPage(own: string): void {
  markAges();
  const facts = readFacts();
  if (!facts.ok) return;
  new Page(facts.value, own).begin();
}

function readFacts() {
  const block = blockIn('facts');
  if (!block) return { ok: false as const };
  return readJsonBlock<WebFacts>(block);
}

function blockIn(name: WebBlockName): WebBlock | undefined {
  const element = document.getElementById(blockElementId(name));
  return element
    ? { name, sha256: element.dataset['sha256'] ?? '', base64: element.textContent ?? '' }
    : undefined;
}

function allBlocks(): WebBlock[] {
  return [...document.querySelectorAll<HTMLElement>('script[data-block]')].flatMap(
    ({ dataset }) => blockIn(dataset['block'] as WebBlockName) ?? [],
  );
}

class Page {
  readonly #facts: WebFacts;
  readonly #own: string;
  readonly #parts = new Map(
    [...document.querySelectorAll<HTMLElement>('main')].map((part) => [part.id as Language, part]),
  );
  readonly #view = document.createElement('article');
  readonly #status = document.createElement('p');
  readonly #input = document.createElement('input');
  readonly #form = document.createElement('form');
  readonly #strip = document.createElement('ul');
  readonly #texts = new Map<Language, WebTexts>();
  #language: Language = 'en';
  #country: Country = 'EU';
  #send: ((request: EngineRequest) => void) | undefined;
  #asked = 0;
  #limit = firstLimit;
  #outcome: SearchOutcome | undefined;
  /** What says that the documents are not beside the page. */
  #absent: HTMLElement | undefined;

  constructor(facts: WebFacts, own: string) {
    this.#facts = facts;
    this.#own = own;
  }

  begin(): void {
    this.#language = languageOf(location.hash) ?? wantedLanguage();
    this.#country = countryFor(this.#language, this.#facts.catalogue.countries);
    this.#view.className = 'view';
    this.#view.hidden = true;
    this.#makeForm();
    document.body.classList.add('alone');
    document.querySelector('header')?.after(this.#form, this.#status, this.#view);
    document.querySelector('header strong')?.after(this.#strip);
    this.#strip.className = 'strip';
    addEventListener('hashchange', () => this.#follow());
    this.#showLanguage(this.#language);
    this.#follow();
    this.#startEngine();
    this.#lookForKit();
    offerChecks(this.#parts);
    for (const part of document.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
  }

  /** A page that was sent without its kit has links that lead nowhere. A picture of the kit is the one file whose absence a page can notice. */
  #lookForKit(): void {
    const picture = this.#facts.catalogue.media.find(({ mediaType }) => mediaType.startsWith('image/'));
    if (!picture) return;
    const image = new Image();
    image.addEventListener('error', () => {
      const said = document.createElement('p');
      said.className = 'status warning';
      said.setAttribute('role', 'status');
      said.textContent = webWords(this.#language).alone;
      this.#status.after(said);
      this.#absent = said;
    });
    image.src = `${document.body.dataset['folder'] ?? ''}${picture.path}`;
  }

  #makeForm(): void {
    const form = this.#form;
    form.className = 'search';
    form.setAttribute('role', 'search');
    const label = document.createElement('label');
    const words = document.createElement('span');
    words.className = 'label';
    this.#input.type = 'search';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    label.append(words, this.#input);
    const country = document.createElement('select');
    for (const each of this.#facts.catalogue.countries) {
      const option = document.createElement('option');
      option.value = each;
      option.textContent = each;
      country.append(option);
    }
    country.value = this.#country;
    country.addEventListener('change', () => {
      this.#country = this.#facts.catalogue.countries.find((each) => each === country.value) ?? this.#country;
      this.#showStrip();
      this.#ask();
    });
    form.append(label, country);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#input.addEventListener('input', () => {
      this.#limit = firstLimit;
      this.#ask();
    });
    this.#input.disabled = true;
    this.#status.className = 'status facts';
    this.#status.setAttribute('role', 'status');
  }

  #showLanguage(language: Language): void {
    this.#language = language;
    document.documentElement.lang = language;
    for (const [own, part] of this.#parts) part.hidden = own !== language || !this.#view.hidden;
    const words = webWords(language);
    this.#input.placeholder = words.searchHint;
    const label = this.#form.querySelector('.label');
    if (label) label.textContent = words.searchTitle;
    const country = this.#form.querySelector('select');
    country?.setAttribute('aria-label', words.country);
    for (const option of country?.options ?? [])
      option.textContent = kitWords(language).countries[option.value as Country];
    for (const link of document.querySelectorAll('header nav a'))
      if (link.getAttribute('href') === `#${language}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    if (this.#absent) this.#absent.textContent = words.alone;
    this.#showStrip();
  }

  /** The numbers of the country stay in sight, whatever is read. */
  #showStrip(): void {
    const own = this.#facts.contacts.filter(({ country }) => country === this.#country);
    const numbers = stripOf(own, this.#country)
      .slice(1)
      .flatMap(({ number, contact }): WebNode[] => {
        if (!contact) return [el('li', {}, number)];
        const open = openPhones(contact, kitFactsOnly);
        const phone = open.find((one) => one.number === number) ?? open[0];
        const href = `#${contactId(contact.id, this.#contactLanguage())}`;
        // A number that the kit itself says not to call stands in the list alone, behind its reason.
        return phone ? [el('li', {}, el('a', { href }, phone.number))] : [];
      });
    fill(this.#strip, numbers);
  }

  /** Shows what the address names: a part of the page, or what is made when it is asked for. */
  #follow(): void {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash === 'results') {
      this.#showResults();
      return;
    }
    // Somebody has gone on: an answer that is still to come must not lead back to the results.
    this.#asked += 1;
    const language = languageOf(location.hash);
    if (language) {
      this.#close();
      this.#showLanguage(language);
      return;
    }
    const place = hash === '' ? null : document.getElementById(hash);
    if (place && !this.#view.contains(place)) {
      this.#showPlace(place);
      return;
    }
    if (hash !== '' && this.#showMade(hash)) return;
    this.#close();
    scrollTo(0, 0);
  }

  #showPlace(place: HTMLElement): void {
    this.#close();
    const part = place.closest('main');
    if (part) this.#showLanguage(part.id as Language);
    for (let box = place.closest('details'); box; box = box.parentElement?.closest('details') ?? null)
      box.open = true;
    place.scrollIntoView();
  }

  /** `m1.el`, `m1.el/lesson-2`, `m1.el/lesson-2--signs`, `m1.el/quiz`, `glossary-el` or `glossary-el--guardian`. */
  #showMade(hash: string): boolean {
    const [path = '', heading] = hash.split('--');
    const [id, part] = path.split('/');
    const glossary = languages.find((language) => path === glossaryId(language));
    const module = this.#facts.catalogue.resources.find(
      (resource) => resource.id === id && resource.kind === 'module',
    );
    const language = glossary ?? module?.language;
    if (!language) return false;
    if (this.#parts.has(language)) this.#language = language;
    const setting = this.#setting();
    if (!setting) return true;
    this.#open(module ? moduleNodes(setting, module, part) : glossaryView(setting));
    if (module && part === 'quiz')
      judgeQuestions(this.#view, setting.texts.quizzes[module.quiz?.path ?? '']?.questions ?? [], setting);
    const place = heading === undefined ? undefined : document.getElementById(hash);
    if (place) place.scrollIntoView();
    else scrollTo(0, 0);
    if (place) place.tabIndex = -1;
    (place ?? this.#view.querySelector<HTMLElement>('[tabindex]'))?.focus({ preventScroll: true });
    return true;
  }

  #open(nodes: readonly WebNode[]): void {
    const words = webWords(this.#language);
    const back = el('p', { class: 'facts' }, el('a', { href: `#${this.#language}` }, words.home));
    fill(this.#view, [back, ...nodes]);
    this.#view.lang = this.#language;
    this.#view.hidden = false;
    this.#showLanguage(this.#language);
  }

  #close(): void {
    this.#view.hidden = true;
    this.#showLanguage(this.#language);
  }

  #setting(): WebSetting | undefined {
    const texts = this.#textsOf(this.#language);
    if (!texts) return undefined;
    return webSetting(this.#facts, texts, {
      ...{ language: this.#language, contactLanguage: this.#contactLanguage() },
      folder: document.body.dataset['folder'] ?? '',
    });
  }

  #contactLanguage(): Language {
    const listed = languages.filter((language) => document.querySelector(`#${language} .contacts`));
    return listed.includes(this.#language) ? this.#language : (listed[0] ?? this.#language);
  }

  #textsOf(language: Language): WebTexts | undefined {
    const known = this.#texts.get(language);
    if (known) return known;
    const block = blockIn(`texts-${language}`);
    const read = block && readJsonBlock<WebTexts>(block);
    if (!read?.ok) {
      this.#tell('damaged', ` texts-${language}`);
      return undefined;
    }
    this.#texts.set(language, read.value);
    return read.value;
  }

  #tell(word: 'preparing' | 'unsupported' | 'damaged', more = ''): void {
    this.#status.textContent = `${webWords(this.#language)[word]}${more}`;
  }

  #startEngine(): void {
    this.#tell('preparing');
    const take = (reply: EngineReply): void => this.#take(reply);
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([this.#own], { type: 'text/javascript' })));
      worker.addEventListener('message', (event: MessageEvent<EngineReply>) => take(event.data));
      worker.addEventListener('error', () => this.#searchHere());
      this.#send = (request) => worker.postMessage(request);
      this.#send({ kind: 'open', blocks: allBlocks() });
    } catch {
      this.#searchHere();
    }
  }

  /** A browser without such workers searches on the page. */
  #searchHere(): void {
    try {
      const engine = new Engine((reply) => this.#take(reply));
      this.#send = (request) => void engine.take(request);
      this.#send({ kind: 'open', blocks: allBlocks() });
    } catch {
      this.#tell('unsupported');
    }
  }

  #take(reply: EngineReply): void {
    if (reply.kind === 'ready') {
      this.#status.textContent = '';
      this.#input.disabled = false;
      document.documentElement.dataset['search'] = 'ready';
    }
    if (reply.kind === 'damaged') this.#tell('damaged', ` ${reply.name}`);
    if (reply.kind !== 'answer' || reply.id !== this.#asked) return;
    this.#outcome = reply.outcome;
    if (location.hash === '#results') this.#showResults();
    else location.hash = 'results';
  }

  #ask(): void {
    const line = this.#input.value;
    this.#asked += 1;
    if (line.trim() === '') {
      this.#outcome = undefined;
      if (location.hash === '#results') location.hash = this.#language;
      return;
    }
    const [language, country, limit] = [this.#language, this.#country, this.#limit];
    this.#send?.({ kind: 'ask', id: this.#asked, line, language, country, limit });
  }

  /** The line itself is never in the address: the history of a borrowed computer would keep it. */
  #showResults(): void {
    const setting = this.#setting();
    const outcome = this.#outcome;
    if (!outcome || !setting) {
      this.#close();
      return;
    }
    const more =
      outcome.rows.length < outcome.listed && outcome.rows.length >= this.#limit
        ? [el('button', { type: 'button', 'data-more': '' }, setting.words.more)]
        : [];
    this.#open([...resultsView(setting, outcome, contactNow(this.#facts, this.#language)), ...more]);
    this.#view.querySelector('[data-more]')?.addEventListener('click', () => {
      this.#limit += firstLimit;
      this.#ask();
    });
    for (const other of this.#view.querySelectorAll<HTMLElement>('[data-line]'))
      other.addEventListener('click', () => {
        this.#input.value = other.dataset['line'] ?? '';
        this.#ask();
      });
  }
}

function moduleNodes(setting: WebSetting, module: Resource, part: string | undefined): WebNode[] {
  if (part === undefined) return moduleView(setting, module);
  return part === 'quiz' ? quizView(setting, module) : lessonView(setting, module, part);
}

function languageOf(hash: string): Language | undefined {
  return languages.find((language) => hash === `#${language}` || hash.startsWith(`#contacts-${language}`));
}

function wantedLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en';
}

const countryOf: Readonly<Record<Language, Country>> = { en: 'EU', el: 'GR', it: 'IT', pt: 'PT' };

function countryFor(language: Language, all: readonly Country[]): Country {
  const own = countryOf[language];
  return all.includes(own) ? own : (all[0] ?? 'EU');
}
