// Waiting with a limit: broken documents answer some questions never.

/**
 * What `work` comes to; undefined when it takes longer than `longestMs`. `onLate` can end the work, which otherwise goes on. Once `stop`
 * is aborted there is no limit any more, since its timer would keep in memory whatever waits for the answer.
 */
export async function withTimeout<T>(
  work: Promise<T>,
  longestMs: number,
  onLate?: () => void,
  stop?: AbortSignal,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => clearTimeout(timer);
  stop?.addEventListener('abort', end);
  const late = new Promise<undefined>((resolve) => {
    if (stop?.aborted) return;
    timer = setTimeout(() => {
      onLate?.();
      resolve(undefined);
    }, longestMs);
  });
  return await Promise.race([work, late]).finally(() => {
    end();
    stop?.removeEventListener('abort', end);
  });
}
