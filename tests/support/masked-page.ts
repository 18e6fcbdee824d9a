// A PDF page with text and areas behind every kind of soft mask.
import { helvetica, pdfOfObjects, setLines, streamObject } from './pdf-objects.ts';

/** Side of the page in points. */
const side = 400;
/** The mask's own area, in points from the lower left of the page: white left, grey right. */
type Area = readonly [left: number, bottom: number, right: number, top: number];
type Masked = {
  readonly mask: string;
  readonly area: Area;
  readonly draws: string;
  readonly blend?: 'Multiply';
};

const red = '0.8 0.1 0.1 rg';
const blue = '0.1 0.2 0.8 rg';
const words = (text: string, left: number, bottom: number): string =>
  setLines([{ text, size: 22, top: 842 - bottom, left }]);

/** What is drawn through a mask always reaches beyond it, so that what lies outside the mask is seen or is not. */
const cases: readonly Masked[] = [
  // What lies outside is not seen.
  {
    mask: '/S /Luminosity',
    area: [20, 330, 100, 380],
    draws: `${red} 10 320 110 70 re f 0 g ${words('Through', 15, 345)}`,
  },
  // Fully visible: the mask is on white.
  {
    mask: '/S /Luminosity /BC [1 1 1]',
    area: [160, 340, 200, 370],
    draws: `${blue} 140 320 110 70 re f`,
  },
  // Partly visible: the mask is on grey.
  {
    mask: '/S /Luminosity /BC [0.5 0.5 0.5]',
    area: [290, 340, 330, 370],
    draws: `${red} 270 320 110 70 re f`,
  },
  // As much is seen as is drawn in the mask, whatever its colour.
  { mask: '/S /Alpha', area: [20, 230, 100, 280], draws: `${blue} 10 220 110 70 re f` },
  // What is light hides and what is dark shows.
  {
    mask: '/S /Luminosity /TR 4 0 R',
    area: [130, 210, 260, 300],
    draws: `${red} 140 220 110 70 re f`,
  },
  // The mask lies half beside the page, then wholly.
  {
    mask: '/S /Luminosity',
    area: [350, 230, 450, 280],
    draws: `${blue} 270 220 130 70 re f 0 g ${words('Edge', 330, 245)}`,
  },
  { mask: '/S /Luminosity', area: [-90, -90, -20, -20], draws: `${red} 0 0 60 60 re f` },
  // Many pieces are drawn through one mask, and they overlap.
  {
    mask: '/S /Luminosity',
    area: [20, 120, 180, 190],
    draws: `${red} 10 110 60 90 re f ${blue} 50 110 60 90 re f 0 g ${words('One', 30, 130)} ${words('after another', 60, 160)}`,
  },
  // What is visible through it darkens what is below.
  {
    mask: '/S /Luminosity',
    area: [220, 120, 380, 190],
    blend: 'Multiply',
    draws: `${red} 210 110 100 90 re f ${blue} 260 110 120 90 re f`,
  },
  // A clipped area is smaller than the mask.
  {
    mask: '/S /Luminosity',
    area: [100, 20, 300, 90],
    draws: `120 30 90 40 re W n ${blue} 80 10 250 90 re f 0 g ${words('Clipped here', 130, 45)}`,
  },
];

/** One page on a light ground, with an area drawn through each of the masks. */
export function maskedPage(): Uint8Array {
  const first = 6;
  const masks = cases.map((one, index) => ({
    ...one,
    form: first + index * 2,
    state: first + index * 2 + 1,
  }));
  const states = masks.map(({ state }) => `/M${state} ${state} 0 R`).join(' ');
  const page = `0.93 0.95 0.8 rg 0 0 ${side} ${side} re f\n${masks
    .map(({ state, draws, blend }) => `q ${blend ? `/${blend} gs` : ''} /M${state} gs ${draws} Q`)
    .join('\n')}\n0 g ${words('After all', 150, 300)}`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    helvetica,
    '<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${side} ${side}] /Group << /S /Transparency /CS /DeviceRGB >> /Resources << /Font << /F 3 0 R >> /ExtGState << ${states} /Multiply << /BM /Multiply >> >> >> /Contents ${first + cases.length * 2} 0 R >>`,
    ...masks.flatMap(({ mask, area, form }) => [
      streamObject(
        maskPicture(area),
        `/Type /XObject /Subtype /Form /BBox [${area.join(' ')}] /Group << /S /Transparency /CS /DeviceRGB /I true >>`,
      ),
      `<< /Type /ExtGState /SMask << /Type /Mask ${mask} /G ${form} 0 R >> >>`,
    ]),
    streamObject(page),
  ]);
}

function maskPicture([left, bottom, right, top]: Area): string {
  const half = (right - left) / 2;
  return `1 g ${left} ${bottom} ${half} ${top - bottom} re f 0.5 g ${left + half} ${bottom} ${half} ${top - bottom} re f`;
}
