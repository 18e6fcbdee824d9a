// Collection of rows. A text in several languages becomes one column with translations as attributes.

import { languages } from '../../base/language.ts';
import type { LocalText } from '../../base/local-text.ts';
import { attributeId, rowId } from './row-id.ts';
import type { Row, TableName, Tables } from './rows.ts';
import { foreignTerm, type TermCode, taxonomyRow, termId, termRows } from './terms.ts';

/** The row that an attribute belongs to. */
export type RowRef = { readonly table: TableName; readonly id: string };

/** Collected rows. */
export class TableWriter {
  readonly #rows: { [T in TableName]: Row<T>[] } = {
    organization: [],
    service: [],
    service_area: [],
    location: [],
    service_at_location: [],
    address: [],
    accessibility: [],
    contact: [],
    phone: [],
    schedule: [],
    language: [],
    cost_option: [],
    required_document: [],
    attribute: [],
    taxonomy: [taxonomyRow],
    taxonomy_term: [...termRows],
    metadata: [],
  };
  readonly #known = new Set<string>();
  readonly #attributes = new Map<string, number>();

  /** Adds a row. */
  add<T extends TableName>(table: T, row: Row<T>): void {
    this.#rows[table].push(row);
  }

  /** The row for `key`; `isNew` only for the first request. */
  refer(table: TableName, key: string): RowRef & { readonly isNew: boolean } {
    const id = rowId(table, key);
    const isNew = !this.#known.has(id);
    this.#known.add(id);
    return { table, id, isNew };
  }

  /** Adds an attribute to a row. Duplicates are ignored; the order is kept. */
  attribute(row: RowRef, linkType: string, code: TermCode, value?: string): void {
    this.#attribute(row, linkType, termId(code), value);
  }

  /** Adds a term of another directory to a row. */
  foreignAttribute(row: RowRef, scheme: string, term: string, value: string | undefined): void {
    const rows = foreignTerm(scheme, term);
    for (const table of ['taxonomy', 'taxonomy_term'] as const) {
      if (this.#known.has(rows[table].id)) continue;
      this.#known.add(rows[table].id);
      if (table === 'taxonomy') this.add(table, rows[table]);
      else this.add(table, rows[table]);
    }
    this.#attribute(row, 'attribute', rows.taxonomy_term.id, value);
  }

  #attribute(row: RowRef, linkType: string, term: string, value: string | undefined): void {
    const before = this.#attributes.get(row.id) ?? 0;
    this.#attributes.set(row.id, before + 1);
    this.add('attribute', {
      id: attributeId(row.id, before),
      link_id: row.id,
      link_entity: row.table,
      link_type: linkType,
      taxonomy_term_id: term,
      ...(value === undefined ? {} : { value }),
    });
  }

  /** The text for a column: the first available language. The other languages become attributes of the row. */
  text(row: RowRef, column: string, text: LocalText): string {
    const [main, ...others] = languages.filter((language) => text[language] !== undefined);
    if (main === undefined) throw new Error(`${row.table} ${row.id}: no text for ${column}`);
    this.attribute(row, column, 'language-of-text', main);
    for (const language of others) {
      this.attribute(row, column, `translation-${language}`, text[language] ?? '');
    }
    return text[main] ?? '';
  }

  /** The column of an optional text. */
  column<C extends string>(
    row: RowRef,
    column: C,
    text: LocalText | undefined,
  ): { readonly [K in C]?: string } {
    return text === undefined ? {} : ({ [column]: this.text(row, column, text) } as { [K in C]: string });
  }

  /** All collected rows. */
  get tables(): Tables {
    return this.#rows;
  }
}
