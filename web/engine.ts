// The search of the page: in a worker where the browser allows one, else on the page itself. The same code as in the program.
import type { Country } from '../core/base/country.ts';
import type { Language } from '../core/base/language.ts';
import type { SearchLibrary } from '../core/find/search-library.ts';
import type { SearchOutcome } from '../core/find/search-rows.ts';
import { openSegment, type Segment } from '../core/search/segment.ts';
import type { WebBlock, WebFacts, WebTexts } from '../core/web/web-kit.ts';
import { webLibrary } from '../core/web/web-library.ts';
import { readBlock, readJsonBlock } from './read-block.ts';

/** A line to search, and who asks. */
type EngineQuestion = {
  readonly id: number;
  readonly line: string;
  readonly language: Language;
  readonly country: Country;
  readonly limit: number;
};

/** What goes to the engine: the blocks once, then lines. */
export type EngineRequest =
  | { readonly kind: 'open'; readonly blocks: readonly WebBlock[] }
  | ({ readonly kind: 'ask' } & EngineQuestion);

/** What comes back: it is ready, a block is damaged, or an answer. */
export type EngineReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'damaged'; readonly name: string }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: SearchOutcome };

/** A search over the blocks of the page. */
export class Engine {
  readonly #send: (reply: EngineReply) => void;
  #library: SearchLibrary | undefined;

  constructor(send: (reply: EngineReply) => void) {
    this.#send = send;
  }

  async take(request: EngineRequest): Promise<void> {
    if (request.kind === 'open') this.#open(request.blocks);
    else await this.#answer(request);
  }

  #open(blocks: readonly WebBlock[]): void {
    const facts = this.#read(
      blocks.find(({ name }) => name === 'facts'),
      readJsonBlock<WebFacts>,
    );
    if (!facts) return;
    const segments: Segment[] = [];
    for (const block of blocks.filter(({ name }) => name.startsWith('segment-'))) {
      const bytes = this.#read(block, readBlock);
      const opened = bytes && openSegment(bytes);
      if (!opened?.ok) return void this.#send({ kind: 'damaged', name: block.name });
      segments.push(opened.value);
    }
    const texts = new Map<Language, WebTexts>();
    this.#library = webLibrary(facts, segments, async (language) => {
      const known = texts.get(language);
      if (known) return known;
      const block = blocks.find(({ name }) => name === `texts-${language}`);
      const read = this.#read(block, readJsonBlock<WebTexts>) ?? { pages: {}, documents: {}, quizzes: {} };
      texts.set(language, read);
      return read;
    });
    this.#send({ kind: 'ready' });
  }

  #read<Value>(
    block: WebBlock | undefined,
    read: (block: WebBlock) => { readonly ok: true; readonly value: Value } | { readonly ok: false },
  ): Value | undefined {
    const value = block && read(block);
    if (value?.ok) return value.value;
    this.#send({ kind: 'damaged', name: block?.name ?? 'facts' });
    return undefined;
  }

  async #answer({ id, line, language, country, limit }: EngineQuestion): Promise<void> {
    if (!this.#library) return;
    const outcome = await this.#library.search({
      ...{ kind: 'search', query: line, limit, language, country, filters: {} },
      ...{ isTranslated: true, isEveryLanguage: false, notes: 0 },
    });
    this.#send({ kind: 'answer', id, outcome });
  }
}
