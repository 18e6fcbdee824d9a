// Percent-encoding of paths in manifests: RFC 8493 section 2.1.3 encodes LF, CR and % and nothing else.

/** Encodes a path for a manifest. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** Decodes a path of a manifest; undefined if a % encodes anything but LF, CR or %. */
export function decodePath(text: string): string | undefined {
  if (/%(?!25|0A|0D)/i.test(text)) return undefined;
  return text.replace(/%(25|0A|0D)/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
