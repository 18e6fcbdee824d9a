// Decides how the program looks into a PDF that is added: with the reader of the page that composes, which nothing in a PDF can harm.
import { stat } from 'node:fs/promises';
import { type GlanceAnswer, glanceAnswerSchema } from '../../core/compose/page-calls.ts';
import { ComposePage } from '../compose/compose-page.ts';
import { ServedFiles } from '../compose/served-files.ts';

/** One hidden page for the PDFs of one batch; it is made for the first of them. */
export class PdfGlancer {
  readonly #page = new ComposePage();
  readonly #files = new ServedFiles();
  #count = 0;

  /** Looks into a PDF. Throws what ComposePage throws, and where the file cannot be found or the answer is none. */
  async glance(absolutePath: string, name: string): Promise<GlanceAnswer> {
    const { size } = await stat(absolutePath);
    this.#count += 1;
    const address = this.#files.serve(`${this.#count}.pdf`, absolutePath);
    const job = { file: name, address, sizeBytes: size };
    return glanceAnswerSchema.parse(await this.#page.call('glanceAtPdf', job));
  }

  /** Ends the page, also in the midst of a PDF. */
  end(): void {
    this.#page.close();
    this.#files.end();
  }
}
