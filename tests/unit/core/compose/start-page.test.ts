// Decides how the page to begin with holds back what was confirmed, and that it says it with the sentences of the program.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startPage } from '../../../../core/compose/start-here.ts';
import { startScript, startScriptHash } from '../../../../core/compose/start-script.ts';
import { ageWords } from '../../../../core/compose/words/age-words.ts';
import { kitWords } from '../../../../core/compose/words/kit-words.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { languages } from '../../../../core/kit/catalogue.ts';
import { sentencesOf } from '../../renderer/text/sentences.ts';
import { contact, contents, resource } from '../kit/kit-changes/support.ts';

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

  it('shows a confirmed number nowhere until its age is counted: neither at the top nor in the list', () => {
    const page = pageOf(contact('gr-a', { confirmed, stripOrder: 1 }));
    expect(withoutFolds(page)).not.toMatch(/1056|210 123 4567/);
    expect(page).toContain('<details><summary>Show the number, confirmed on 10 January 2026</summary>');
    expect(page).toContain('href="#en-gr-a"');
    expect(page).toContain('id="en-gr-a"');
  });

  it('shows a number nobody confirmed as before, with the sentence that says so', () => {
    const page = pageOf(contact('gr-a', { stripOrder: 1 }));
    expect(withoutFolds(page)).toContain('1056');
    expect(page).not.toContain('<details');
    expect(page).toContain('Not yet confirmed by the organisation.');
  });

  it('never folds 112', () => {
    const phones = [{ number: '112', kind: 'short-code' as const, channels: ['voice' as const] }];
    expect(pageOf(contact('gr-112', { confirmed, phones, stripOrder: 1 }))).not.toContain('<details');
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
    for (const key of [
      'confirmedBy',
      'confirmedDue',
      'confirmedStale',
      'oldFirst',
      'oldNumber',
      'oldShow',
    ] as const)
      expect(words[key], key).toBe(said.get(`contacts.${key}`));
    const [behind] = words.clockWrong.split('. ');
    expect(said.get('contacts.clockWrong')).toContain(behind);
    for (const text of [words.confirmedUncounted, words.showUncounted, words.numberOfDay])
      expect(text).toContain('{day}');
    expect(words.confirmedUncounted).toContain('112');
  });
});
