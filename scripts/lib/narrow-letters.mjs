// Escapes for characters beyond Latin-1 in the built code, where that reduces memory.

/** A letter beyond Latin-1, one UTF-16 unit, with the backslashes before it. */
const wideLetter = /(\\*)([\u0100-\uffff])/g;
const escapeLength = 6;

/**
 * Writes wide letters of JavaScript as `\uXXXX`. V8 keeps a text with a single one of them at two bytes a letter, and without any at one: the code of
 * pdf.js, 1.2 million letters of which 57 are wide, takes half as much in every worker. Code that is mostly such letters (the Greek sentences) stays as it is.
 */
export function narrowLetters(code) {
  const wideCount = code.match(wideLetter)?.length ?? 0;
  if (code.length + wideCount * (escapeLength - 1) >= code.length * 2) return code;
  return code.replace(wideLetter, (_, slashes, letter) => {
    // An odd one escapes the letter itself, which means the letter.
    const kept = slashes.slice(slashes.length % 2);
    return `${kept}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Does so with all that Vite builds. */
export function narrowLettersPlugin() {
  return {
    name: 'narrow-letters',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') part.code = narrowLetters(part.code);
    },
  };
}
