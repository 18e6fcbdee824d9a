// Inspection of added PDFs in the hidden page that makes kits, so that no PDF can harm the program.
import { type InspectAnswer, inspectAnswerSchema } from '../../core/compose/compose-page-protocol.ts';
import { ComposePage } from '../compose/compose-page.ts';
import { composePartition, ServedFiles } from '../compose/served-files.ts';
import type { FileReader } from '../disk/fs/content-disk.ts';

/** One hidden page for the PDFs of one batch. The first PDF opens it. */
export class PdfInspector {
  readonly #page = new ComposePage();
  readonly #reader: FileReader;
  readonly #files: ServedFiles;
  #count = 0;

  /** `reader` reads the PDFs, which may be encrypted. */
  constructor(reader: FileReader) {
    this.#reader = reader;
    this.#files = new ServedFiles(composePartition, reader);
  }

  /** Inspects a PDF. Throws what ComposePage throws, and when the file is missing or the answer has the wrong shape. */
  async inspect(absolutePath: string, name: string): Promise<InspectAnswer> {
    const sizeBytes = await this.#reader.sizeOf(absolutePath);
    this.#count += 1;
    const address = this.#files.serve(`${this.#count}.pdf`, absolutePath);
    const job = { file: name, address, sizeBytes };
    return inspectAnswerSchema.parse(await this.#page.call('inspectPdf', job));
  }

  /** Ends the page, also in the midst of a PDF. */
  end(): void {
    this.#page.close();
    this.#files.end();
  }
}
