// Data for opening a resource: its row, its outline, its other languages, and its bytes.
import { useMemo } from 'react';
import { toFileHash } from '../../../../core/base/ids.ts';
import type { DocumentPages } from '../../../../core/find/search-rows.ts';
import type { DocumentRow, ResourceRow } from '../../../data/db/library-db.ts';
import { kitOf, useLibraryStore } from '../../../data/db/library-store.ts';
import {
  countWordedPages,
  documentOf,
  documentPages,
  resourceById,
  translationsOf,
} from '../../../data/db/queries.ts';
import { readAhead } from '../../../data/db/read-ahead.ts';
import { RangeReader } from '../../../data/db/read-range.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import type { DocumentSource } from '../../../pdf/read/open-document.ts';

/** What the reader knows of a resource. */
export type ReadResource = {
  readonly resource: ResourceRow;
  readonly document: DocumentRow | undefined;
  readonly editions: readonly ResourceRow[];
  readonly pages: DocumentPages;
};

/** The name for a copy of the document. */
export function fileNameOf({ resource }: ReadResource): string {
  return resource.file?.path ?? 'copy.pdf';
}

/** Undefined while it is read, null when the kit has no such document. */
export function useReadResource(resourceId: string): ReadResource | null | undefined {
  return useLibrary(
    async (library) => {
      const resource = await resourceById(library, resourceId);
      if (!resource?.file) return null;
      const [document, editions, worded] = await Promise.all([
        documentOf(library, resource.id),
        translationsOf(library, resource),
        countWordedPages(library, resource.id),
      ]);
      return { resource, document, editions, pages: documentPages(document, worded) };
    },
    [resourceId],
  );
}

/** The bytes of a resource's document. */
export function useDocumentSource(resource: ResourceRow | undefined): DocumentSource | undefined {
  const ready = useLibraryStore((state) => state.ready);
  const { id = '', file } = resource ?? {};
  return useMemo(() => {
    if (!ready || !file) return undefined;
    const reader = new RangeReader(kitOf(ready, id).db, toFileHash(file.sha256));
    const { path, sizeBytes } = file;
    return { file: path, sizeBytes, read: readAhead((begin, end) => reader.read(begin, end), sizeBytes) };
  }, [ready, id, file]);
}
