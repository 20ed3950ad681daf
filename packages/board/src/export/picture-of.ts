import { fontText, intersection, roundedRect } from './picture.js';
import type { Box, Font, Mark, Matrix, Picture, Shape, Stroke } from './picture.js';

/** What belongs to using a card, not to what it shows. */
const TOOLS = 'weir-menu, weir-tooltip, .take-place, .field, .tip, .link, .visually-hidden, .widest, .taking, [hidden]';

/** What holds for everything in an element. */
interface Around {
  readonly clip: Box | null;
  readonly opacity: number;
}

/** A card as it is painted now: its grounds, lines, texts and drawings, and of what is scrolled that which is seen. */
export function pictureOf(card: Element): Picture {
  const { left, top, width, height } = card.getBoundingClientRect();
  const marks: Mark[] = [];
  const walker = new Walker(left, top, marks);
  walker.walk(card, { clip: null, opacity: 1 });
  walker.finish();
  return { width, height, marks };
}

class Walker {
  /** What sticks lies over what is scrolled below it. */
  readonly #raised: { readonly order: number; readonly draw: () => void }[] = [];
  readonly #paper = document.createElement('canvas').getContext('2d');

  constructor(
    private readonly left: number,
    private readonly top: number,
    private readonly marks: Mark[],
  ) {}

  walk(element: Element, around: Around): void {
    if (element.matches(TOOLS)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    const inner = { ...around, opacity: around.opacity * Number(style.opacity) };
    if (element instanceof SVGElement) this.#drawing(element, style, inner);
    else if (style.position === 'sticky')
      this.#raised.push({ order: Number(style.zIndex) || 0, draw: () => this.#box(element, style, inner) });
    else this.#box(element, style, inner);
  }

  /** Draws what lies above the rest. */
  finish(): void {
    for (const { draw } of this.#raised.toSorted((a, b) => a.order - b.order)) draw();
  }

  #boxOf(element: Element): Box {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - this.left, y: top - this.top, width, height };
  }

  #box(element: Element, style: CSSStyleDeclaration, around: Around): void {
    const box = this.#boxOf(element);
    this.#ground(box, style, around);
    const inner = style.overflowX === 'visible' ? around : { ...around, clip: intersection(around.clip, box) };
    this.#before(element, style, box, inner);
    for (const child of element.childNodes) {
      if (child instanceof Element) this.walk(child, inner);
      else if (child instanceof Text) this.#text(child, element, style, inner);
    }
  }

  #ground(box: Box, style: CSSStyleDeclaration, around: Around): void {
    if (box.width === 0 || box.height === 0) return;
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
    if (!isClear(style.backgroundColor)) this.#shape(roundedRect(box, radius), style.backgroundColor, null, around);
    // A line that goes along with what sticks.
    const [, lineColor, lineY] = /^(.+\)) 0px (-?[\d.]+)px 0px 0px inset$/.exec(style.boxShadow) ?? [];
    if (lineColor && lineY) {
      const height = Math.abs(Number(lineY));
      const y = Number(lineY) < 0 ? box.y + box.height - height : box.y;
      this.#shape(roundedRect({ ...box, y, height }), lineColor, null, around);
    }
    const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
      const width = style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]) || 0;
      return { side, color: style[`border${side}Color`], width };
    });
    const first = sides[0]!;
    if (first.width > 0 && sides.every(({ width, color }) => width === first.width && color === first.color)) {
      const half = first.width / 2;
      const line = { x: box.x + half, y: box.y + half, width: box.width - 2 * half, height: box.height - 2 * half };
      const stroke = { color: first.color, width: first.width, dash: [] };
      if (!isClear(first.color)) this.#shape(roundedRect(line, radius - half), null, stroke, around);
      return;
    }
    for (const { side, width, color } of sides) {
      if (width === 0 || isClear(color)) continue;
      const isUpright = side === 'Left' || side === 'Right';
      const line = {
        x: side === 'Right' ? box.x + box.width - width : box.x,
        y: side === 'Bottom' ? box.y + box.height - width : box.y,
        width: isUpright ? width : box.width,
        height: isUpright ? box.height : width,
      };
      this.#shape(roundedRect(line), color, null, around);
    }
  }

  /** What an element's style puts before it, such as its rank. */
  #before(element: Element, own: CSSStyleDeclaration, box: Box, around: Around): void {
    const style = getComputedStyle(element, '::before');
    const [, quoted, attribute = ''] = /^(?:"([^"]*)"|attr\(([\w-]+)\))/.exec(style.content) ?? [];
    const text = quoted ?? element.getAttribute(attribute);
    if (!text || style.display === 'none') return;
    const font = fontOf(style);
    const start = Number.parseFloat(own.paddingInlineStart) || 0;
    const width = this.#measure(text, font)?.width ?? 0;
    const x = own.direction === 'rtl' ? box.x + box.width - start - width : box.x + start;
    this.#write(text, x, box.y + box.height / 2 + font.sizePx * 0.36, font, style.color, null, around);
  }

  #text(node: Text, parent: Element, style: CSSStyleDeclaration, around: Around): void {
    const font = fontOf(style);
    const room = parent.getBoundingClientRect().right;
    const isCut = style.textOverflow === 'ellipsis' && parent.scrollWidth > parent.clientWidth;
    for (const { text, rect } of linesOf(node)) {
      // A line's box is as high as its font; the base line is as far down as the font reaches up.
      const measured = this.#measure(text, font);
      const up = measured?.fontBoundingBoxAscent ?? font.sizePx * 0.9;
      const high = up + (measured?.fontBoundingBoxDescent ?? font.sizePx * 0.25);
      const y = rect.top - this.top + (rect.height - high) / 2 + up;
      const shown = isCut ? this.#shortened(text, font, room - rect.left) : text;
      this.#write(shown, rect.left - this.left, y, font, style.color, null, around);
    }
  }

  #shortened(text: string, font: Font, roomPx: number): string {
    if ((this.#measure(text, font)?.width ?? 0) <= roomPx) return text;
    let shown = text;
    while (shown.length > 1 && (this.#measure(`${shown}…`, font)?.width ?? 0) > roomPx) shown = shown.slice(0, -1);
    return `${shown.trimEnd()}…`;
  }

  #measure(text: string, font: Font): TextMetrics | undefined {
    if (this.#paper) this.#paper.font = fontText(font);
    return this.#paper?.measureText(text);
  }

  #drawing(element: SVGElement, style: CSSStyleDeclaration, around: Around): void {
    if (element instanceof SVGDefsElement) return;
    if (element instanceof SVGTextElement) return this.#drawnText(element, style, around);
    if (element instanceof SVGGeometryElement) return this.#geometry(element, style, around);
    const isClipped = element instanceof SVGSVGElement && style.overflowX !== 'visible';
    const inner = isClipped ? { ...around, clip: intersection(around.clip, this.#boxOf(element)) } : around;
    for (const child of element.children) this.walk(child, inner);
  }

  #geometry(element: SVGGeometryElement, style: CSSStyleDeclaration, around: Around): void {
    const d = pathOf(element, style);
    const matrix = this.#matrixOf(element);
    if (!d || !matrix) return;
    const inner = { ...around, opacity: around.opacity * Number(style.fillOpacity) };
    const pattern = /^url\("?#([^")]+)"?\)/.exec(style.fill)?.[1];
    if (pattern) this.#hatch(element, pattern, { d, matrix }, inner);
    const fill = pattern || style.fill === 'none' || isClear(style.fill) ? null : style.fill;
    const stroke = strokeOf(style);
    if (fill !== null || stroke) this.marks.push({ kind: 'shape', d, matrix, fill, stroke, ...inner });
  }

  /** A pattern of stripes: its ground, and lines across it. */
  #hatch(element: SVGGeometryElement, id: string, shape: Shape, around: Around): void {
    const pattern = element.ownerSVGElement?.querySelector(`[id="${id}"]`);
    const [ground, line] = pattern?.children ?? [];
    if (!ground || !line) return;
    this.marks.push({ kind: 'shape', ...shape, fill: getComputedStyle(ground).fill, stroke: null, ...around });
    const { x, y, width, height } = element.getBBox();
    let d = '';
    for (let at = x - height; at < x + width; at += 8.5) d += `M${at},${y + height}l${height},${-height}`;
    const stroke = { color: getComputedStyle(line).fill, width: 2, dash: [] };
    this.marks.push({ kind: 'shape', d, matrix: shape.matrix, fill: null, stroke, ...around, within: shape });
  }

  #drawnText(element: SVGTextElement, style: CSSStyleDeclaration, around: Around): void {
    const text = element.textContent.trim();
    const matrix = this.#matrixOf(element);
    if (!text || !matrix || element.getNumberOfChars() === 0) return;
    const [a, b, c, d, e, f] = matrix;
    // Where its box begins is known, whatever the text is anchored by.
    const { x } = element.getBBox();
    const { y } = element.getStartPositionOfChar(0);
    const font = fontOf(style);
    const scaled = { ...font, sizePx: font.sizePx * Math.abs(d) };
    this.#write(text, a * x + c * y + e, b * x + d * y + f, scaled, style.fill, strokeOf(style), around);
  }

  #write(text: string, x: number, y: number, font: Font, fill: string, halo: Stroke | null, around: Around): void {
    this.marks.push({ kind: 'text', text, x, y, font, fill, halo, ...around });
  }

  #shape(d: string, fill: string | null, stroke: Stroke | null, around: Around): void {
    this.marks.push({ kind: 'shape', d, matrix: [1, 0, 0, 1, 0, 0], fill, stroke, ...around });
  }

  #matrixOf(element: SVGGraphicsElement): Matrix | null {
    const matrix = element.getScreenCTM();
    return matrix && [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - this.left, matrix.f - this.top];
  }
}

/** The parts of a text that stand on one line each. */
function linesOf(node: Text): { readonly text: string; readonly rect: DOMRect }[] {
  const { data } = node;
  if (!data.trim()) return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (rects.length === 1) return [{ text: data.replaceAll(/\s+/g, ' ').trim(), rect: rects[0]! }];
  const lines: { text: string; rect: DOMRect }[] = [];
  for (let at = 0; at < data.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [rect] = range.getClientRects();
    if (!rect || rect.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.rect.top - rect.top) < 2) last.text += data[at]!;
    else lines.push({ text: data[at]!, rect });
  }
  return lines.map(({ text, rect }) => ({ text: text.trimEnd(), rect }));
}

function pathOf(element: SVGGeometryElement, style: CSSStyleDeclaration): string {
  if (element instanceof SVGPathElement) return element.getAttribute('d') ?? '';
  if (element instanceof SVGPolygonElement || element instanceof SVGPolylineElement) {
    const points = Array.from(element.points, ({ x, y }) => `${x},${y}`);
    if (points.length === 0) return '';
    return `M${points.join('L')}${element instanceof SVGPolygonElement ? 'z' : ''}`;
  }
  if (element instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [element.x1, element.y1, element.x2, element.y2].map(({ baseVal }) => baseVal.value);
    return `M${x1},${y1}L${x2},${y2}`;
  }
  const { x, y, width, height } = element.getBBox();
  if (width === 0 || height === 0) return '';
  const isRound = element instanceof SVGCircleElement || element instanceof SVGEllipseElement;
  const radius = isRound ? Math.min(width, height) / 2 : Number.parseFloat(style.getPropertyValue('rx')) || 0;
  return roundedRect({ x, y, width, height }, radius);
}

function strokeOf(style: CSSStyleDeclaration): Stroke | null {
  const width = Number.parseFloat(style.strokeWidth) || 0;
  if (style.stroke === 'none' || width === 0 || isClear(style.stroke)) return null;
  const { strokeDasharray: dashes } = style;
  const dash = dashes === 'none' ? [] : dashes.split(/[\s,]+/).map((length) => Number.parseFloat(length));
  return { color: style.stroke, width, dash };
}

function fontOf(style: CSSStyleDeclaration): Font {
  return {
    family: style.fontFamily,
    sizePx: Number.parseFloat(style.fontSize),
    weight: style.fontWeight,
    italic: style.fontStyle === 'italic',
  };
}

function isClear(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color) || color.endsWith('/ 0)');
}
