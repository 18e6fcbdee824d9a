// Decides by which first letters the text of a QR code is known to hold a correction.

/** What stands before the bytes; only characters for which a QR code needs little room. */
export const codePrefix = 'IMPACT-KIT:C1:';
/** The maxLengths text such a code can have: what one QR code holds in these characters. */
export const maxCodeLength = 4296;
