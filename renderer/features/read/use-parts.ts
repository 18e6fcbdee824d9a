// What a document has beside its pages, read once the panel beside them is open.
import { useEffect, useState } from 'react';
import type { DocumentParts } from '../../pdf/view/document-parts.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

/** The parts; undefined until they are read. `setParts` after a layer was shown or hidden. */
export function useParts(view: PdfView | undefined): {
  readonly parts: DocumentParts | undefined;
  readonly setParts: (parts: DocumentParts) => void;
} {
  const [parts, setParts] = useState<DocumentParts>();
  useEffect(() => {
    let hasLeft = false;
    setParts(undefined);
    view?.parts.read().then(
      (found) => hasLeft || setParts(found),
      (error: unknown) => {
        if (!hasLeft) throw error;
      },
    );
    return () => {
      hasLeft = true;
    };
  }, [view]);
  return { parts, setParts };
}
