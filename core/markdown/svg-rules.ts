// Allow-lists for SVG figures. They contain nothing that could run, load or lead out of the kit.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const elements = words(`
  svg g defs symbol use switch a title desc metadata style view
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence
`);

const attributes = words(`
  id class style lang role tabindex version baseProfile viewBox preserveAspectRatio transform transform-origin
  width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points pathLength rotate textLength lengthAdjust startOffset method spacing side
  href type media title target rel requiredExtensions requiredFeatures systemLanguage overflow zoomAndPan enable-background
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits filterRes in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle scale xChannelSelector
  yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles azimuth elevation z pointsAtX pointsAtY pointsAtZ
  tableValues slope intercept amplitude exponent
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-profile
  color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
  font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height
  marker marker-end marker-mid marker-start mask mix-blend-mode opacity paint-order pointer-events shape-rendering solid-color solid-opacity
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width text-align text-anchor text-decoration text-indent text-overflow text-rendering text-transform unicode-bidi vector-effect
  visibility white-space word-spacing writing-mode xmlns
`);

const svgNamespace = 'http://www.w3.org/2000/svg';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const declarations = 'http://www.w3.org/2000/xmlns/';
/** Metadata that drawing programs add; browsers ignore it. */
const drawingPrograms: ReadonlySet<string> = new Set([
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/elements/1.1/',
]);

/** An attribute with its namespace; `uri` is empty without a prefix. */
export type SvgAttribute = { readonly uri: string; readonly local: string; readonly value: string };

/** Whether an element is allowed in a figure. An element without a namespace is treated as SVG. */
export function isElementAllowed(uri: string, local: string): boolean {
  return drawingPrograms.has(uri) || ((uri === svgNamespace || uri === '') && elements.has(local));
}

/** Whether an attribute is allowed on an element of a figure. */
export function isAttributeAllowed(element: string, { uri, local, value }: SvgAttribute): boolean {
  if (uri === declarations || local === 'xmlns') return true;
  if (drawingPrograms.has(uri)) return true;
  if (uri === xmlNamespace) return local === 'lang' || local === 'space' || local === 'id';
  if (uri === xlinkNamespace) {
    if (local === 'href') return isAddressAllowed(element, value);
    return local === 'title' || local === 'type' || local === 'show' || local === 'actuate';
  }
  if (uri !== '') return false;
  if (local === 'href') return isAddressAllowed(element, value);
  if (local.startsWith('aria-') || local.startsWith('data-')) return true;
  return attributes.has(local) && isStyleAllowed(value);
}

/** Links lead into the kit or within the figure, images are embedded in the file, and all other references stay within the figure. */
function isAddressAllowed(element: string, address: string): boolean {
  if (address === '' || /^#[^\s]*$/.test(address)) return true;
  if (element === 'a') return /^kit:[^\s]+$/.test(address);
  const isPicture = element === 'image' || element === 'feImage';
  return isPicture && /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(address);
}

const functions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp
  matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  rect inset circle ellipse polygon path linear-gradient radial-gradient cubic-bezier steps
  and or not
`);

/**
 * Whether a style sheet, or the value of an attribute, loads nothing. It has no backslash escapes, no at-rules but `@media`, and
 * only computing functions. `url()` may only refer to a part of the figure.
 */
export function isStyleAllowed(style: string): boolean {
  if (style.includes('\\')) return false;
  for (const [, rule = ''] of style.matchAll(/@([^\s{(;"']*)/g))
    if (rule.toLowerCase() !== 'media') return false;
  // From the start of a word only: from each of its letters, a long word without a bracket would take hours.
  for (const found of style.matchAll(/(?<![\w-])([\w-]*)\(/g)) {
    const name = (found[1] ?? '').toLowerCase();
    if (name === '' || functions.has(name)) continue;
    if (
      name !== 'url' ||
      !/^url\(\s*(["']?)#[^"'()\s]*\1\s*\)/i.test(style.slice(found.index, found.index + 300))
    )
      return false;
  }
  return true;
}
