// Decides how a path is written in a manifest: RFC 8493 section 2.1.3 encodes LF, CR and % and nothing else.

/** Writes a path for a manifest. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** Reads a path out of a manifest; undefined when a % stands for anything but LF, CR or %. */
export function decodePath(text: string): string | undefined {
  if (/%(?!25|0A|0D)/i.test(text)) return undefined;
  return text.replace(/%(25|0A|0D)/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
