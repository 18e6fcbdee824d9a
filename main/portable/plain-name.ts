// Decides which names a person may give to a file or folder: those that every file system of a stick takes.

const forbidden = /[<>:"/\\|?*]/;
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;
/** ext4 counts bytes, the others letters. */
const longestNameBytes = 255;
const firstPrintable = 32;

/** Whether Windows, macOS and Linux, FAT and exFAT all take the name, and it leads nowhere else. */
export function isPlainName(name: string): boolean {
  const isPrintable = [...name].every((letter) => letter.charCodeAt(0) >= firstPrintable);
  return (
    name !== '' &&
    isPrintable &&
    !forbidden.test(name) &&
    !/[. ]$/.test(name) &&
    !name.startsWith(' ') &&
    name !== '.' &&
    name !== '..' &&
    !reserved.test(name) &&
    Buffer.byteLength(name) <= longestNameBytes
  );
}
