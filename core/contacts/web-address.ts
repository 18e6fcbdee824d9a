// Web addresses that a contact may have: http or https only, without user names that hide the host.
const safe =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
/** Controls, and characters that cannot be seen or turn the order of letters round. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\\]/u;

/** Says whether an address begins with http or https and names a host. A name and password before the host are refused. */
export function isSafeWebAddress(address: string): boolean {
  return safe.test(address) && !hidden.test(address);
}

/** Says whether an address names a scheme that runs or opens something else than a page, such as `javascript:`. */
export function isUnsafeAddress(address: string): boolean {
  // Browsers drop controls and spaces before and in a scheme.
  const plain = address.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  return /^(?:javascript|vbscript|data|file|blob|about|chrome|view-source|ms-[a-z-]+|smb|ftp):/i.test(plain);
}
