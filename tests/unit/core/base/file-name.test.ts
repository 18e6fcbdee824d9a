import { expect, test } from 'vitest';
import { safeFileName } from '../../../../core/base/file-name.ts';

test.each([
  ['form.xlsx', 'form.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\list.csv', 'list.csv'],
  ['a\u202egpj.exe', 'agpj.exe'],
  ['con.txt', '_con.txt'],
  ['COM¹.txt', '_COM¹.txt'],
  ['lpt³', '_lpt³'],
  ['COM1 .txt', '_COM1 .txt'],
  ['CONIN$', '_CONIN$'],
  ['console.txt', 'console.txt'],
  ['...', 'file'],
  ['', 'file'],
  ['τι:να?κάνω*.pdf', 'τινακάνω.pdf'],
])('The name %j becomes %j', (given, name) => {
  expect(safeFileName(given)).toBe(name);
});

test('A long name keeps its ending', () => {
  const name = safeFileName(`${'a'.repeat(300)}.docx`);
  expect(name).toHaveLength(120);
  expect(name.endsWith('.docx')).toBe(true);
});
