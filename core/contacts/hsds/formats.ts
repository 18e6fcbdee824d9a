// Formats that HSDS requires in its address columns. Other values are stored as attributes.

const email = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const urlPart = "(?:[A-Za-z0-9\\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*";
const url = new RegExp(
  `^https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?([/?]${urlPart})?(#${urlPart})?$`,
);

/** Whether a column of format `email` accepts the string. Stricter than RFC 5321: no quoted parts, ASCII only. */
export function isEmail(value: string): boolean {
  return email.test(value) && !/^\.|\.\.|\.@/.test(value);
}

/** Whether a column of format `uri` accepts the string. Web addresses only. */
export function isWebAddress(value: string): boolean {
  return url.test(value);
}
