// Selected words as plain text and as HTML.
import { expect, test } from 'vitest';
import { citedSelection } from '../../../../core/citing/cited.ts';
import {
  type BlockTag,
  type SelectedNode,
  selectedLines,
  selectedWords,
} from '../../../../core/citing/selected-words.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';

const text = (words: string): SelectedNode => ({ kind: 'text', text: words });
const block = (tag: BlockTag, ...children: readonly SelectedNode[]): SelectedNode => ({
  kind: 'block',
  tag,
  children,
});
const note = (label: string): SelectedNode => ({ kind: 'note-number', label });
const line = (words: string): SourceLine => ({ line: words }) as SourceLine;

test('Numbers of notes are in brackets and apart from the words, in both forms', () => {
  const words = selectedWords([
    block('p', text('A child '), note('12'), text('. Then'), note('3'), note('4')),
  ]);
  expect(words.text).toBe('A child [12]. Then [3] [4]');
  expect(words.html).toBe('<p>A child <sup>[12]</sup>. Then<sup>[3]</sup><sup>[4]</sup></p>');
});

test('Paragraphs, lists and tables keep their form', () => {
  const entry = (number: number, words: string): SelectedNode => ({
    kind: 'block',
    tag: 'li',
    number,
    children: [block('p', text(words))],
  });
  const row = (...cells: readonly string[]): SelectedNode =>
    block('tr', ...cells.map((cell) => block('td', text(cell))));
  const words = selectedWords([
    block('h2', text('Steps')),
    block('ol', entry(3, 'Call'), entry(4, 'Write')),
    block('ul', block('li', text('one')), block('li', text('two'))),
    block('table', row('a', 'b'), row('c', 'd')),
  ]);
  expect(words.text).toBe('Steps\n\n3. Call\n\n4. Write\n\n- one\n- two\n\na\tb\nc\td');
  expect(words.html).toContain('<ol><li><p>Call</p></li><li><p>Write</p></li></ol>');
});

test('White space is one space, but for code', () => {
  const pre = block('pre', text('a  b\n  c'));
  expect(selectedWords([block('p', text('one\n   two ')), pre]).text).toBe('one two\n\na  b\n  c');
});

test('What stands beside each other in a row does not join', () => {
  expect(selectedWords([block('div', block('div', text('1056')), block('div', text('open')))]).text).toBe(
    '1056\nopen',
  );
});

test('No character of a text becomes an element', () => {
  const { html } = selectedWords([block('p', text('<b>"x" & y</b>'))]);
  expect(html).toBe('<p>&lt;b&gt;&quot;x&quot; &amp; y&lt;/b&gt;</p>');
  expect(selectedLines('a < b\nc').html).toBe('<p>a &lt; b<br>c</p>');
});

test('Each source has a line below the words, in both forms', () => {
  const copy = citedSelection(selectedLines('Words'), [line('One & more.'), line('Two.')]);
  expect(copy.text).toBe('Words\n— One & more.\n— Two.');
  expect(copy.html).toBe('<p>Words</p><p>— One &amp; more.</p><p>— Two.</p>');
});
