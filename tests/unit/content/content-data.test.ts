// Rules for the texts of the starter kit: every reference resolves, in both languages alike.
import { describe, expect, it } from 'vitest';
import { editedContactSchema } from '../../../core/contacts/contact.ts';
import { resourceSchema } from '../../../core/kit/catalogue.ts';
import { glossarySchema } from '../../../core/kit/glossary.ts';
import { type Question, quizSchema } from '../../../core/learning/quiz.ts';
import type { Inline } from '../../../core/markdown/document.ts';
import { inlineText } from '../../../core/markdown/inlines.ts';
import { formatKitAddress } from '../../../core/markdown/kit-address.ts';
import { blockText, headings, inlines } from '../../../core/markdown/walk.ts';
import {
  addressesIn,
  type ContentText,
  type KitLanguage,
  kitLanguages,
  listContent,
  moduleIds,
  readLessons,
  readModule,
  readTexts,
  readYaml,
} from './content-folder.ts';

const checklists = readTexts('checklists');
const lessons = readLessons();
const own = [...checklists, ...lessons];
const everything = [...readTexts('reports'), ...own];
const contacts = (readYaml('contacts.yaml') as { contacts: unknown[] }).contacts
  .map((contact) => editedContactSchema.parse(contact))
  .filter((contact) => contact.ship === 'ship-after-test-call');

function all<Kind extends Inline['kind']>(text: ContentText, kind: Kind): Extract<Inline, { kind: Kind }>[] {
  return inlines(text.document).filter(
    (inline): inline is Extract<Inline, { kind: Kind }> => inline.kind === kind,
  );
}

function wordsOf(text: ContentText): string[] {
  const whole = text.document.blocks.map(blockText).join(' ');
  return whole.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
}

function readQuiz(id: string, language: KitLanguage): Question[] {
  return quizSchema.parse(readYaml(`modules/${id}/${readModule(id, language).quiz}`)).questions;
}

/** What must be the same in both languages: ids, kinds, references, number and truth of the answers. */
function shapeOf(question: Question) {
  const { id, kind, reference } = question;
  if (kind === 'ordering') return { id, kind, reference, answers: question.items.length };
  if (kind === 'matching') return { id, kind, reference, answers: question.pairs.length };
  if (!('options' in question)) return { id, kind, reference, answers: 1 };
  return { id, kind, reference, answers: question.options.map((option) => option.isCorrect) };
}

describe.each(own.map((text) => [text.path, text] as const))('%s', (_, text) => {
  it('is written only in what the kit can show', () => {
    expect(text.document.refusals).toEqual([]);
    expect(wordsOf(text).filter((word) => word.includes('!'))).toEqual([]);
  });

  it('opens with the number for immediate danger', () => {
    const first = text.document.blocks[0];
    expect(first?.kind === 'box' && first.box).toBe('danger');
    expect(all(text, 'kit-link')[0]?.target).toEqual({ kind: 'contact', contact: 'eu-112' });
  });

  it('cites only sources that are listed', () => {
    const listed = text.fields.sources.map((source) => source.id);
    expect(all(text, 'citation').map((citation) => citation.source)).not.toEqual([]);
    expect(all(text, 'citation').filter((citation) => !listed.includes(citation.source))).toEqual([]);
  });

  it('links only to what exists in its language', () => {
    const known = addressesIn(text.language, everything);
    for (const contact of contacts) known.add(`kit:contact/${contact.id}`);
    const links = all(text, 'kit-link').map((link) => formatKitAddress(link.target));
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  it('shows figures that exist, in its own language', () => {
    for (const image of all(text, 'image')) {
      expect(listContent('media').map((name) => `media/${name}`)).toContain(image.path);
      expect(image.path).toContain(`.${text.language}.`);
      expect(image.alternative).not.toBe('');
    }
  });

  it('has the same headings as its other language', () => {
    const other = own.find((one) => one.address === text.address && one.language !== text.language);
    expect(other).toBeDefined();
    const ids = headings(text.document).map((heading) => heading.id);
    expect(other && headings(other.document).map((heading) => heading.id)).toEqual(ids);
    expect(headings(text.document).every((heading) => heading.hasOwnId)).toBe(true);
  });
});

describe('the front matter', () => {
  it('of checklists fits the catalogue', () => {
    for (const { fields, language } of checklists) {
      const resource = resourceSchema.parse({ ...fields, kind: 'checklist', language });
      expect(resource.translationOf ?? resource.id).toBe(`${resource.id.replace(/\.[a-z]+$/, '')}.en`);
    }
  });

  it('of modules fits the catalogue and lists only sources that a lesson cites', () => {
    for (const id of moduleIds) {
      for (const language of kitLanguages) {
        const { lessons: _lessons, quiz: _quiz, ...fields } = readModule(id, language);
        const resource = resourceSchema.parse({ ...fields, kind: 'module', language });
        const mine = lessons.filter((text) => text.fields.id === resource.id);
        const cited = new Set(
          mine.flatMap((text) => all(text, 'citation').map((citation) => citation.source)),
        );
        expect([...cited].sort()).toEqual(resource.sources.map((source) => source.id).sort());
      }
    }
  });
});

describe.each(moduleIds.map((id) => [id] as const))('module %s', (id) => {
  it.each(kitLanguages)('holds 700 to 1,500 words in %s, spread evenly over its lessons', (language) => {
    const counts = lessons
      .filter((text) => text.fields.id === `${id}.${language}`)
      .map((text) => wordsOf(text).length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(counts.filter((count) => count < 250 || count > 450)).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(700);
    expect(total).toBeLessThanOrEqual(1500);
  });

  it.each(kitLanguages)(
    'asks questions of every kind in %s, each resting on a heading that exists',
    (language) => {
      const questions = readQuiz(id, language);
      const known = addressesIn(language, everything);
      expect(questions.length).toBeGreaterThanOrEqual(8);
      expect([...new Set(questions.map((question) => question.kind))].sort()).toEqual(
        ['matching', 'multiple', 'ordering', 'scenario', 'single'].sort(),
      );
      expect(questions.map((question) => question.reference).filter((one) => !known.has(one))).toEqual([]);
      expect(JSON.stringify(questions)).not.toContain('!');
    },
  );

  it('asks the same questions in every language, with answers that can be right', () => {
    const shapes = readQuiz(id, 'en').map(shapeOf);
    for (const language of kitLanguages) expect(readQuiz(id, language).map(shapeOf)).toEqual(shapes);
    expect(new Set(shapes.map((shape) => shape.id)).size).toBe(shapes.length);
    for (const { kind, answers } of shapes) {
      if (typeof answers === 'number') continue;
      const right = answers.filter(Boolean).length;
      expect(kind === 'multiple' ? right >= 2 && right < answers.length : right === 1).toBe(true);
    }
  });
});

describe.each(
  checklists.filter((text) => text.address.startsWith('c5-')).map((text) => [text.path, text] as const),
)('the card %s', (_, text) => {
  it('prints only numbers of contacts that may be shipped, under their own names', () => {
    for (const link of all(text, 'kit-link')) {
      if (link.target.kind !== 'contact') continue;
      const { contact: id } = link.target;
      const contact = contacts.find((one) => one.id === id);
      expect([text.fields.country, 'EU']).toContain(contact?.country);
      const numbers = contact?.phones.map((phone) => phone.number) ?? [];
      if (numbers.length > 0) expect(numbers).toContain(inlineText(link.children));
    }
  });

  it('names every contact of its country', () => {
    const linked = all(text, 'kit-link').map((link) => formatKitAddress(link.target));
    const mine = contacts.filter((contact) => contact.country === text.fields.country);
    expect(mine.filter((contact) => !linked.includes(`kit:contact/${contact.id}`))).toEqual([]);
  });
});

describe('the glossary', () => {
  const { terms } = glossarySchema.parse(readYaml('glossary.yaml'));

  it('holds every term once, with each wording spelled out', () => {
    expect(new Set(terms.map((term) => term.id)).size).toBe(83);
    for (const term of terms) {
      for (const wording of [term.en, term.el, term.elCY, term.it, term.pt]) {
        for (const word of wording ? [wording.term, ...wording.variants] : []) {
          expect(word, term.id).not.toMatch(/ \/ |[()]|^-?$/);
        }
      }
    }
  });
});
