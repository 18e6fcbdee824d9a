// START-HERE.html: every number open with its date, folds only for what the kit itself withdraws, the program's sentences.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../core/base/language.ts';
import { oldSentences } from '../../../../core/compose/start-contacts.ts';
import { startPage } from '../../../../core/compose/start-here.ts';
import { startScript, startScriptHash } from '../../../../core/compose/start-script.ts';
import { ageWords } from '../../../../core/compose/words/age-words.ts';
import { kitWords } from '../../../../core/compose/words/kit-words.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { ageWord, evidenceSentence } from '../../../../core/contacts/evidence-sentence.ts';
import type { Evidence } from '../../../../core/contacts/freshness.ts';
import { coverHues, kitHue } from '../../../../core/library/cover-design.ts';
import { madeDirectory } from '../../../support/made-directory.ts';
import { sentencesOf } from '../../renderer/text/sentences.ts';
import { contact, contents, resource } from '../library/kit-changes/support.ts';

const confirmed = { on: '2026-01-10', by: 'Desk <b>{day}</b> "one"' };

function pageOf(...contacts: readonly Contact[]): string {
  return startPage(contents({}, { countries: ['GR'] }).catalogue, contacts);
}

/** What shows before a script has run: everything outside of the folds and the attributes. */
function withoutFolds(page: string): string {
  return page.replaceAll(/<(script|details)\b.*?<\/\1>/gs, '').replaceAll(/<(?:[^<>"]|"[^"]*")*>/g, ' ');
}

describe('the page to begin with', () => {
  it('names its one script in its policy, and allows nothing else', () => {
    expect(createHash('sha256').update(startScript).digest('base64')).toBe(startScriptHash);
    const page = pageOf(contact('gr-a', { confirmed, stripOrder: 1 }));
    expect(page).toContain(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${startScriptHash}';`,
    );
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).toContain(`<script>${startScript}</script>`);
    expect(page).not.toMatch(/<script [^>]|src=|@import|url\(|\son\w+=/i);
  });

  it('shows every number open, confirmed or not, with the day on which its evidence gets old', () => {
    for (const more of [{ confirmed }, { evidenceDate: '2014' }, { evidenceDate: 'undated' }]) {
      const page = pageOf(contact('gr-a', { ...more, stripOrder: 1 }));
      expect(withoutFolds(page).match(/1056/g)?.length, JSON.stringify(more)).toBeGreaterThanOrEqual(8);
      expect(page).not.toContain('<details');
    }
    expect(pageOf(contact('gr-a', { confirmed }))).toContain('data-until="2028-01-10"');
  });

  it('has the name of the kit on a cover in the colour of the kit', () => {
    const { catalogue } = contents({});
    expect(startPage(catalogue, [])).toContain(
      `<div class="cover" style="background:${coverHues[kitHue(catalogue.id)]}"><h1>`,
    );
  });

  it('lists of a large directory what is urgent and the first others, and how many more there are', () => {
    const many = Array.from({ length: 10_500 }, (_, index) => contact(`gr-${index}`));
    const urgent = contact('gr-urgent', { isEmergency: true, replacedBy: 'gr-10400' });
    const { catalogue } = contents({}, { countries: ['GR'], languages: ['el'] });
    const page = startPage(catalogue, [...many, urgent]);
    const ids = [...page.matchAll(/<li id="el-([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...many.slice(0, 9999).map(({ id }) => id), 'gr-10400', 'gr-urgent']);
    expect(page).toContain('<p>Το kit έχει ακόμη 500 επαφές.');
  });

  it('says of undated evidence at once that it is, in the strip and in the list', () => {
    const sources = [{ title: 'Source', address: '', date: 'undated' }];
    const page = pageOf(contact('gr-a', { evidenceDate: 'undated', sources, stripOrder: 1 }));
    expect(page).toContain('<span class="age" data-age="undated">undated</span>');
    expect(page).toContain('<span class="told" data-age="undated">Not yet confirmed by the organisation;');
    expect(page).not.toContain('data-until="');
  });

  it('gives numbers that the law fixes no age', () => {
    for (const number of ['112', '116 000', '116111']) {
      const phones = [{ number, kind: 'short-code' as const, channels: ['voice' as const] }];
      const page = pageOf(contact('gr-law', { phones, evidenceDate: '2010', stripOrder: 1 }));
      const lines = page.split('<li').filter((line) => line.includes(`<b>${number}</b>`));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.join('')).not.toMatch(/data-until="|class="age"/);
      expect(page).toContain('European law fixes this number: Directive (EU) 2018/1972, Article ');
    }
  });

  it('folds a contact that was replaced or closed behind 112 and the reason, and keeps its place in the strip', () => {
    const changes: Contact['changes'] = [
      { on: '2026-02-01', kind: 'update', field: 'service.status', after: 'inactive', by: 'A' },
    ];
    for (const more of [{ replacedBy: 'gr-b' }, { changes }]) {
      const page = pageOf(contact('gr-a', { ...more, stripOrder: 1 }));
      expect(withoutFolds(page)).not.toMatch(/1056|210 123 4567/);
      expect(page).toContain('<span class="instead"><b>112</b> In immediate danger</span>');
      expect(page).toContain('<details><summary>Show the number anyway</summary>');
      expect(page).toContain('class="away" href="#en-gr-a"');
    }
  });

  it('never folds 112', () => {
    const phones = [{ number: '112', kind: 'short-code' as const, channels: ['voice' as const] }];
    const page = pageOf(contact('gr-112', { phones, stripOrder: 1, replacedBy: 'gr-b' }));
    expect(page).not.toContain('<details');
  });

  it('writes who confirmed as text, whatever the name holds', () => {
    const page = pageOf(contact('gr-a', { confirmed }));
    expect(page).not.toContain('<b>{day}');
    expect(page).toContain('Desk &lt;b&gt;{day}&lt;/b&gt; &quot;one&quot;');
  });

  it('leads from a contact that was replaced to the one that took its place', () => {
    const next = contact('gr-b', { organisation: { en: 'New <line>' }, service: { en: 'Advice' } });
    const page = pageOf(contact('gr-a', { replacedBy: 'gr-b' }), next);
    expect(page).toContain('Replaced by: <a href="#en-gr-b">New &lt;line&gt;, Advice</a>');
    expect(page).toContain('id="en-gr-b"');
    expect(pageOf(contact('gr-a', { replacedBy: 'gr-gone' }))).not.toContain('Replaced by');
  });

  it('lists hundreds of contacts in the languages of the kit alone, and leads there from the others', () => {
    const directory = madeDirectory(301);
    const english = contents({}, { countries: ['GR', 'IT', 'CY', 'PT'], languages: ['en'] }).catalogue;
    const idsIn = (page: string, language: string) => page.split(`id="${language}-made-`).length - 1;
    const few = startPage(english, directory.slice(1));
    expect(languages.map((language) => idsIn(few, language))).toEqual(languages.map(() => 300));
    const many = startPage(english, directory);
    expect([idsIn(many, 'en'), idsIn(many, 'el')]).toEqual([301, 0]);
    expect(many).toContain('<h2 id="contacts-en">Contacts</h2>');
    expect(many.split('<a href="#contacts-en" lang="en" hreflang="en">English</a>')).toHaveLength(4);
    const two = startPage({ ...english, languages: ['el', 'en'] }, directory);
    expect(languages.map((language) => idsIn(two, language))).toEqual([301, 301, 0, 0]);
    expect(two.split('<a href="#contacts-el"')).toHaveLength(3);
  });

  it('leads from a folded number of the strip to the language that lists the contacts', () => {
    const directory = madeDirectory(301);
    const closed = contact('gr-a', { replacedBy: 'gr-b', stripOrder: 1 });
    const { catalogue } = contents({}, { countries: ['GR'], languages: ['en'] });
    const page = startPage(catalogue, [closed, ...directory]);
    expect(page.split('class="away" href="#en-gr-a"')).toHaveLength(5);
  });

  it.each(languages)(
    'says in %s that nobody checked a document without a day of a check',
    async (language) => {
      const { asOf: _, ...unchecked } = resource('r1.en');
      const said = await sentencesOf(language);
      const page = startPage(contents({ resources: [unchecked] }).catalogue, []);
      expect(page).toContain(said.get('common.notChecked'));
      expect(page).not.toContain('undefined');
      expect(page).not.toContain(kitWords(language).factsChecked);
      expect(kitWords(language).notChecked).toBe(said.get('common.notChecked'));
    },
  );

  it.each(languages)('says in %s what the program says', async (language) => {
    const said = await sentencesOf(language);
    const words = ageWords(language);
    const { replacedBy } = kitWords(language).start;
    expect(said.get('cite.replaced')).toBe(`${replacedBy} {title}`);
    const { uncounted, clockWrong, doubt, doubtText, ...plain } = words;
    for (const [key, text] of Object.entries(plain)) expect(text, key).toBe(said.get(`contacts.${key}`));
    for (const reason of ['closed', 'replaced'] as const) {
      expect(doubt[reason]).toBe(said.get(`contacts.doubt.${reason}`));
      expect(doubtText[reason]).toBe(said.get(`contacts.doubtText.${reason}`));
    }
    const [behind] = clockWrong.split('. ');
    expect(said.get('contacts.clockWrong')).toContain(behind);
    expect(pageOf(contact('gr-a'))).toContain(`<p class="uncounted warning">${uncounted}</p>`);
  });
});

describe('Old evidence of every kind', () => {
  it('has its sentence in the part of each language, by the name that the line gives', () => {
    const day = '2020-01-01';
    const kinds: readonly Evidence[] = [
      { law: undefined, confirmed: { on: day, by: 'Desk' }, newest: day },
      { law: undefined, confirmed: undefined, newest: day },
      { law: undefined, confirmed: undefined, reviewedOn: day, newest: day },
    ];
    const old = { kind: 'old', newest: day } as const;
    for (const language of languages) {
      const held = oldSentences(language);
      for (const evidence of kinds)
        for (const key of [evidenceSentence(evidence, old).key, ageWord(evidence, old)?.key ?? ''])
          expect(held).toContain(` data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="`);
    }
  });
});
