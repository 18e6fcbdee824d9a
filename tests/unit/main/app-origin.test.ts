// Which addresses of the program's origin are its page.
import { describe, expect, it } from 'vitest';
import { isDocumentAddress, isPageAddress } from '../../../main/app-origin.ts';

describe('The page', () => {
  it.each([
    'app://impact-kit/',
    'app://impact-kit/index.html',
    'app://impact-kit/#/settings',
    'app://impact-kit/index.html#/read/r1.en?page=3',
  ])('has the address %s', (address) => {
    expect(isPageAddress(address)).toBe(true);
  });

  it.each([
    `app://impact-kit/object/${'ab'.repeat(32)}`,
    'app://impact-kit/compose.html',
    'app://impact-kit/assets/index.js',
    'app://impact-kit/index.html/',
    'app://impact-kit/%2e/index.html/x',
    'app://impact-kit/?a',
    'app://impact-kit//',
    'app://somebody@impact-kit/',
    'app://impact-kit:1/',
    'app://impact-kit.example/',
    'app://impact-kit',
    'app://other/',
    'https://impact-kit/',
    'blob:app://impact-kit/7a',
    'data:text/html,a',
    'about:blank',
    'file:///index.html',
    'no address',
    '',
  ])('has not the address %s', (address) => {
    expect(isPageAddress(address)).toBe(false);
  });
});

it('Main may also load the hidden page, and no third document', () => {
  expect(isDocumentAddress('app://impact-kit/compose.html')).toBe(true);
  expect(isDocumentAddress('app://impact-kit/')).toBe(true);
  expect(isDocumentAddress(`app://impact-kit/object/${'ab'.repeat(32)}`)).toBe(false);
});
