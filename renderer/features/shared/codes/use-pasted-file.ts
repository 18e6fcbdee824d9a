// Files that are pasted anywhere on a screen.
import { useEffect } from 'react';

/** Calls `take` with the first pasted file of these media types, such as `image/`. */
export function usePastedFile(types: readonly string[], take: (file: File) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) =>
        types.some((start) => type.startsWith(start)),
      );
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}
