// Print the window as a PDF in memory: A4, tagged, with page numbers.
import type { PrintToPDFOptions } from 'electron';
import { fail, ok, type Result } from '../core/base/result.ts';
import type { Ports } from './ports.ts';

const marginInches = 0.8;
const pageNumbers =
  '<div style="width:100%;text-align:center;font-size:8pt;color:#55606e"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

const paper: PrintToPDFOptions = {
  pageSize: 'A4',
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: pageNumbers,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: marginInches, bottom: marginInches, left: marginInches, right: marginInches },
};

/** What the window would print, as a tagged PDF; undefined when the window is gone. `print-failed` names `file`. */
export async function printPage(
  ports: Pick<Ports, 'window'>,
  file: string,
): Promise<Result<Uint8Array | undefined>> {
  const window = ports.window();
  const colour = window?.getBackgroundColor();
  try {
    // The margins take the colour of the window, which is dark at night.
    window?.setBackgroundColor('#ffffff');
    return ok(await window?.webContents.printToPDF(paper));
  } catch (error) {
    return fail({
      code: 'print-failed',
      file,
      reason: error instanceof Error ? error.message : String(error),
    });
  } finally {
    if (window && colour !== undefined && !window.isDestroyed()) window.setBackgroundColor(colour);
  }
}
