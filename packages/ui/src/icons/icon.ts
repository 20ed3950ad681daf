import { isStageIcon } from '@weir/schema';
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { icons, mirroredIcons } from './icons.js';
import type { IconName, IconShapes } from './icons.js';
import { stageIconShapes } from './stage-icons.js';

const shapesOf = new Map<string, IconShapes>(Object.entries(icons));
/** By name and size: a page has the same few over and over. */
const drawn = new Map<string, TemplateResult>();

/** Has `icon` know more icons than those of every page. For what registers the elements that are drawn with them. */
export function addIcons(more: Readonly<Record<string, IconShapes>>): void {
  for (const [name, shapes] of Object.entries(more)) shapesOf.set(name, shapes);
  drawn.clear();
}

/** Lucide draws on a square of 24. */
const GRID = 24;
const STROKE_PX = 1.5;

/**
 * An icon as inline SVG, in the colour of the text, hidden from assistive technology: what it means stands in words or
 * in the `aria-label` of its button.
 * @param size edge in px; the stroke is 1.5 px at 16 and never thinner than 1.25 px
 */
export function icon(name: IconName, size = 16): TemplateResult {
  const key = `${name} ${size}`;
  const known = drawn.get(key);
  if (known) return known;
  const className = mirroredIcons.has(name) ? 'weir-icon mirrored' : 'weir-icon';
  const result = drawIcon(shapesOf.get(name) ?? [], className, size);
  drawn.set(key, result);
  return result;
}

/** The icon of a stage, drawn in the same way; nothing where the name is none of `stageIcons`. */
export function stageIcon(name: string | undefined, size = 16): TemplateResult | typeof nothing {
  return name !== undefined && isStageIcon(name) ? drawIcon(stageIconShapes[name], 'weir-icon', size) : nothing;
}

function drawIcon(shapes: IconShapes, className: string, size: number): TemplateResult {
  const stroke = (Math.max(1.25, (STROKE_PX * Math.min(size, 18)) / 16) * GRID) / size;
  return html`<svg
    class=${className}
    aria-hidden="true"
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    stroke-width=${stroke.toFixed(2)}
  >
    ${drawShapes(shapes)}
  </svg>`;
}

export function drawShapes(shapes: IconShapes): SVGTemplateResult[] {
  return shapes.map(([tag, attributes]) => drawShape(tag, attributes));
}

function drawShape(tag: string, a: IconShapes[number][1]): SVGTemplateResult {
  switch (tag) {
    case 'path':
      return svg`<path d=${a.d} fill=${a.fill ?? nothing} stroke=${a.stroke ?? nothing} />`;
    case 'circle':
      return svg`<circle cx=${a.cx} cy=${a.cy} r=${a.r} fill=${a.fill ?? nothing} />`;
    case 'ellipse':
      return svg`<ellipse cx=${a.cx} cy=${a.cy} rx=${a.rx} ry=${a.ry} />`;
    case 'rect':
      return svg`<rect x=${a.x} y=${a.y} width=${a.width} height=${a.height} rx=${a.rx ?? nothing} />`;
    case 'line':
      return svg`<line x1=${a.x1} y1=${a.y1} x2=${a.x2} y2=${a.y2} />`;
    case 'polyline':
      return svg`<polyline points=${a.points} />`;
    default:
      throw new TypeError(`An icon cannot be drawn with <${tag}>.`);
  }
}
