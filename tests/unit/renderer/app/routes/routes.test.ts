// Every route is read from its own address, and other addresses are no screen.
import { describe, expect, test } from 'vitest';
import { movedAddresses, type RouteRow, routeTable } from '../../../../../renderer/app/routes/route-table.ts';
import {
  formatRoute,
  kitLinkOf,
  parseRoute,
  type Route,
  routeOfKitLink,
} from '../../../../../renderer/app/routes/routes.ts';

const written: readonly (readonly [string, Route])[] = [
  ['/', { screen: 'home' }],
  ['/library', { screen: 'library' }],
  ['/contacts?need=shelter', { screen: 'contacts', need: 'shelter' }],
  ['/contacts/gr-1056?q=child', { screen: 'contact', contactId: 'gr-1056', query: 'child' }],
  ['/search?q=a+b+%26+%CE%B3', { screen: 'search', query: 'a b & γ' }],
  [
    '/read/r1.en?page=3&q=child&at=aims&note=n1',
    { screen: 'read', resourceId: 'r1.en', page: 3, query: 'child', heading: 'aims', note: 'n1' },
  ],
  ['/read/a%2Fb', { screen: 'read', resourceId: 'a/b' }],
  ['/checklist/c2.en?at=first', { screen: 'checklist', resourceId: 'c2.en', heading: 'first' }],
  ['/learn/m1.en', { screen: 'module', resourceId: 'm1.en' }],
  ['/learn/m1.en/quiz?q=x', { screen: 'lesson', resourceId: 'm1.en', lesson: 'quiz', query: 'x' }],
  ['/glossary?find=a+child', { screen: 'glossary', find: 'a child' }],
  ['/cards', { screen: 'cards' }],
  ['/workshop/d1/make', { screen: 'draft', draftId: 'd1', part: 'make' }],
  ['/review-sheet?kit=org.example.kit', { screen: 'review-sheet', kit: 'org.example.kit' }],
  ['/referral-path?country=CY', { screen: 'referral-path', country: 'CY' }],
];

describe('A route', () => {
  test.each(written)('is written as %s and read from it', (address, route) => {
    expect(formatRoute(route)).toBe(address);
    expect(parseRoute(address)).toEqual(route);
  });

  test('is read from the path of every screen without parts to fill in', () => {
    const plain = Object.entries<RouteRow>(routeTable).filter(([, { path }]) => !path.includes(':'));
    expect(plain.map(([, { path }]) => parseRoute(path)?.screen)).toEqual(plain.map(([screen]) => screen));
  });

  test('is read from every address that a screen had once', () => {
    expect(Object.keys(movedAddresses).map((old) => [old, parseRoute(old)?.screen])).toEqual([
      ['/about', 'kits'],
      ['/answer-sheet', 'answer-sheet'],
      ['/corrections', 'to-send'],
      ['/requests', 'to-send'],
    ]);
  });

  test('to a draft without a part leads to its first part', () => {
    expect(parseRoute('/workshop/d1')).toEqual({ screen: 'draft', draftId: 'd1', part: 'about' });
  });

  test('carries no empty words, and no page that is none', () => {
    expect(formatRoute({ screen: 'search', query: '' })).toBe('/search');
    for (const page of ['0', '-1', '1.5', 'x', ''])
      expect(parseRoute(`/read/r1.en?page=${page}`)).toEqual({ screen: 'read', resourceId: 'r1.en' });
  });

  test('keeps a question mark in the query', () => {
    expect(parseRoute('/search?q=why?')).toEqual({ screen: 'search', query: 'why?' });
  });

  test.each([
    '/nowhere',
    '/home',
    '/read',
    '/read/r1.en/more',
    '/library/more',
    '/learn/m1.en/quiz/more',
    '/workshop/d1/nothing',
    '/read/%E0%A4%A',
  ])('is not read from %s', (address) => {
    expect(parseRoute(address)).toBeUndefined();
  });
});

describe('A link of the kit', () => {
  test('leads to its place, without the words that were looked for', () => {
    const link = kitLinkOf({ screen: 'read', resourceId: 'r1.en', page: 2, query: 'child' });
    expect(link).toBe('impact-kit:/read/r1.en?page=2');
    expect(routeOfKitLink(link)).toEqual({ screen: 'read', resourceId: 'r1.en', page: 2 });
    expect(kitLinkOf({ screen: 'search', query: 'child' })).toBe('impact-kit:/search?q=child');
  });

  test('is none without the name of the kit in front', () => {
    expect(routeOfKitLink('/read/r1.en')).toBeUndefined();
  });
});

test('The menu entry that a screen belongs to is one of the menu', () => {
  const rows: Readonly<Record<string, RouteRow>> = routeTable;
  const astray = Object.values(rows).filter(({ under }) => under !== undefined && !rows[under]?.menu);
  expect(astray).toEqual([]);
});
