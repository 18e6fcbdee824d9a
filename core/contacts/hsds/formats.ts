// Decides which strings HSDS takes in its columns for addresses; what does not fit travels as an attribute.

const email = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const urlPart = "(?:[A-Za-z0-9\\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*";
const url = new RegExp(
  `^https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?([/?]${urlPart})?(#${urlPart})?$`,
);

/** Says whether a column of format `email` takes the string. Stricter than RFC 5321: no quoted parts, letters of ASCII only. */
export function isEmail(value: string): boolean {
  return email.test(value) && !/^\.|\.\.|\.@/.test(value);
}

/** Says whether a column of format `uri` takes the string. Only addresses of the web. */
export function isWebAddress(value: string): boolean {
  return url.test(value);
}
