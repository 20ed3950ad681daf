import { roundedRect } from './picture.js';
import type { Mark, Matrix, Picture, Stroke } from './picture.js';

/**
 * A picture as an SVG file that needs nothing else: texts stay texts, colours and fonts stand at each mark.
 * @param hexOf a colour of CSS as programs that draw know it
 */
export function pictureSvg({ width, height, marks }: Picture, title: string, hexOf: (color: string) => string): string {
  const clips = new Map<string, string>();
  const clipped = (d: string, matrix: Matrix | null, inner: string) => {
    const path = `<path d="${d}"${matrix ? transformOf(matrix) : ''}/>`;
    const id = clips.get(path) ?? `clip-${clips.size + 1}`;
    clips.set(path, id);
    return `<g clip-path="url(#${id})">${inner}</g>`;
  };
  const body = marks.map((mark) => {
    const own = written(mark, hexOf);
    const within = mark.within ? clipped(mark.within.d, mark.within.matrix, own) : own;
    return mark.clip ? clipped(roundedRect(mark.clip), null, within) : within;
  });
  const defs = [...clips].map(([path, id]) => `<clipPath id="${id}">${path}</clipPath>`).join('');
  const [w, h] = [rounded(width), rounded(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<defs>${defs}</defs>`,
    ...body,
    '</svg>',
  ].join('\n');
}

function written(mark: Mark, hexOf: (color: string) => string): string {
  const opacity = mark.opacity < 1 ? ` opacity="${rounded(mark.opacity)}"` : '';
  const strokeOf = ({ color, width, dash }: Stroke) => {
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return ` stroke="${hexOf(color)}" stroke-width="${rounded(width)}"${dashes}`;
  };
  if (mark.kind === 'shape') {
    const fill = mark.fill === null ? 'none' : hexOf(mark.fill);
    const stroke = mark.stroke ? strokeOf(mark.stroke) : '';
    return `<path d="${escaped(mark.d)}"${transformOf(mark.matrix)} fill="${fill}"${stroke}${opacity}/>`;
  }
  const { font } = mark;
  const halo = mark.halo ? `${strokeOf(mark.halo)} paint-order="stroke" stroke-linejoin="round"` : '';
  const place = `x="${rounded(mark.x)}" y="${rounded(mark.y)}" xml:space="preserve"`;
  const face = `font-family="${escaped(font.family)}" font-size="${rounded(font.sizePx)}" font-weight="${font.weight}"`;
  const slant = font.italic ? ' font-style="italic"' : '';
  return `<text ${place} ${face}${slant} fill="${hexOf(mark.fill)}"${halo}${opacity}>${escaped(mark.text)}</text>`;
}

function transformOf(matrix: Matrix): string {
  return matrix.join() === '1,0,0,1,0,0' ? '' : ` transform="matrix(${matrix.map(rounded).join(' ')})"`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
