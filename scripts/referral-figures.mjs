// Figures of the ways of referral: one SVG for each country and language, from one file of steps.
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './lib/places.mjs';
import { runScript, say } from './lib/say.mjs';

const languages = ['en', 'el', 'it', 'pt'];
const font = `font-family="'Noto Sans', 'Segoe UI', Arial, sans-serif"`;
const width = 720;
const top = 24;
const boxHeight = 84;
const gap = 30;

/**
 * One figure as SVG text, only with text, boxes, arrows and links into the kit. Steps that wait for confirmation are dashed and
 * labelled. Red is for the emergency numbers of the program and amber for the age of a fact, so neither is here.
 */
function drawReferral(country, words, language) {
  const [danger, dangerWho] = words.danger[language];
  const boxes = [
    box({
      y: top,
      head: danger,
      who: dangerWho,
      isDanger: true,
      see: words.danger.see,
      opens: opensWhat(words.danger.see, words, language),
    }),
    ...country.steps.map((step, index) => {
      const [head, who, what] = step[language];
      const note = step.isToBeConfirmed ? words.confirm[language] : undefined;
      return box({
        y: top + (index + 1) * (boxHeight + gap),
        head,
        who,
        what,
        note,
        number: index + 1,
        see: step.see,
        opens: opensWhat(step.see, words, language),
      });
    }),
  ];
  const height = top + boxes.length * (boxHeight + gap) - gap + top;
  const arrows = country.steps.map((_, index) => arrow(top + index * (boxHeight + gap) + boxHeight));
  const title = country.title[language];
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" xml:lang="${language}">`,
    `<title id="t">${escaped(title)}</title>`,
    `<desc id="d">${escaped(describe(country, words, language))}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#ffffff" stroke="#e3dfd6"/>`,
    ...boxes,
    ...arrows,
    '</svg>',
  ].join('\n')}\n`;
}

/** The figure as text, one sentence for each step; this is the text alternative. */
function describe(country, words, language) {
  const [danger] = words.danger[language];
  const steps = country.steps.map((step, index) => {
    const [head, who, what] = step[language];
    const note = step.isToBeConfirmed ? ` (${words.confirm[language]})` : '';
    return `${index + 1}. ${head}${note}: ${who} ${what}.`;
  });
  return `${country.title[language]}. ${danger}. ${steps.join(' ')}`;
}

/** A description of a box's link: to the number of its office, or to a page about it. */
function opensWhat(see, words, language) {
  return (see.startsWith('kit:contact/') ? words.opensNumber : words.opensPage)[language];
}

function box({ y, head, who, what, note, number, isDanger, see, opens }) {
  const style = isDanger
    ? 'fill="#ffffff" stroke="#1b2430" stroke-width="2.5"'
    : note
      ? 'fill="#ffffff" stroke="#55606e" stroke-width="1.5" stroke-dasharray="6 5"'
      : 'fill="#e2f0ef" stroke="#0f5c63" stroke-width="1.5"';
  const ink = '#1b2430';
  const lines = [
    `<rect x="40" y="${y}" width="640" height="${boxHeight}" rx="6" ${style}/>`,
    number === undefined
      ? ''
      : text(76, y + 52, 26, note ? '#55606e' : '#0f5c63', String(number), 'middle', true, true),
    text(
      number === undefined ? 360 : 112,
      y + (what ? 30 : 38),
      18,
      ink,
      head,
      number === undefined ? 'middle' : 'start',
      true,
    ),
    text(
      number === undefined ? 360 : 112,
      y + (what ? 51 : 62),
      14,
      ink,
      who,
      number === undefined ? 'middle' : 'start',
      false,
    ),
    what ? text(112, y + 70, 14, ink, what, 'start', false) : '',
    note ? text(646, y + 30, 14, '#1b2430', note, 'end', true) : '',
    // The icon of a box with a link. Its target is the link around it, which screen readers announce.
    see ? text(646, y + 48, 14, '#55606e', opens, 'end', false, true) : '',
    see ? `<path d="M658 ${y + 35} l7 7 l-7 7" fill="none" stroke="${ink}" stroke-width="2"/>` : '',
  ];
  const drawn = lines.filter(Boolean).join('\n');
  return see ? `<a href="${see}">\n${drawn}\n</a>` : drawn;
}

function text(x, y, size, colour, words, anchor, isBold, isHidden) {
  const weight = isBold ? ' font-weight="700"' : '';
  const hidden = isHidden ? ' aria-hidden="true"' : '';
  return `<text x="${x}" y="${y}"${hidden} text-anchor="${anchor}" ${font} font-size="${size}"${weight} fill="${colour}">${escaped(words)}</text>`;
}

function arrow(y) {
  return `<path d="M360 ${y + 3} V${y + gap - 4} m-7 -8 l7 8 l7 -8" fill="none" stroke="#0f5c63" stroke-width="1.5"/>`;
}

function escaped(words) {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

if (process.argv[1] === import.meta.filename) {
  await runScript(() => {
    const { words, countries } = JSON.parse(readFileSync(at('scripts', 'referral-figures.json'), 'utf8'));
    for (const country of countries) {
      for (const language of languages) {
        const file = at('resources', 'content', 'media', `referral-${country.id}.${language}.svg`);
        writeFileSync(file, drawReferral(country, words, language));
      }
    }
    say(`${countries.length * languages.length} figures drawn.`);
    return 0;
  });
}
