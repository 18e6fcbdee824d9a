// Waiting with a limit: broken documents answer some questions never.

/** What `work` comes to; undefined when it takes longer than `longestMs`. `onLate` can end the work, which otherwise goes on. */
export async function withTimeout<T>(
  work: Promise<T>,
  longestMs: number,
  onLate?: () => void,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      onLate?.();
      resolve(undefined);
    }, longestMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
