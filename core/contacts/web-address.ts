// Valid web addresses of a contact: http or https, without user names that hide the host.
const safe =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
/** Control characters, and characters that are invisible or reorder text. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\\]/u;

/** Whether an address starts with http or https and names a host. A name and password before the host are refused. */
export function isSafeWebAddress(address: string): boolean {
  return safe.test(address) && !hidden.test(address);
}

/** Whether an address has a scheme that runs code or opens something other than a page, such as `javascript:`. */
export function isUnsafeAddress(address: string): boolean {
  // Browsers ignore control characters and spaces before and in a scheme.
  const plain = address.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  return /^(?:javascript|vbscript|data|file|blob|about|chrome|view-source|ms-[a-z-]+|smb|ftp):/i.test(plain);
}
