// Prefix of the QR code of a correction.

/** The text before the bytes, in characters that a QR code stores compactly. */
export const codePrefix = 'IMPACT-KIT:C1:';
/** Maximum length of such a text: the capacity of one QR code for these characters. */
export const maxCodeLength = 4296;
