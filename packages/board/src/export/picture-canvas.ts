import { fontText } from './picture.js';
import type { Mark, Picture, Stroke } from './picture.js';

/** Dots of the file to a px of the page. */
const SCALE = 2;

/** A picture as a PNG file, drawn on a canvas and never through an image, which a strict policy would not let in. */
export function pngOf(picture: Picture): Promise<Blob> {
  const canvas = drawPicture(picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
  });
}

function drawPicture({ width, height, marks }: Picture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('This browser gives no canvas.');
  for (const mark of marks) {
    paper.save();
    paper.scale(SCALE, SCALE);
    if (mark.clip) {
      paper.beginPath();
      paper.rect(mark.clip.x, mark.clip.y, mark.clip.width, mark.clip.height);
      paper.clip();
    }
    if (mark.within) {
      const before = paper.getTransform();
      paper.transform(...mark.within.matrix);
      paper.clip(new Path2D(mark.within.d));
      paper.setTransform(before);
    }
    paper.globalAlpha = mark.opacity;
    drawMark(paper, mark);
    paper.restore();
  }
  return canvas;
}

function drawMark(paper: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === 'shape') {
    const path = new Path2D(mark.d);
    paper.transform(...mark.matrix);
    if (mark.fill !== null) {
      paper.fillStyle = mark.fill;
      paper.fill(path);
    }
    if (mark.stroke) {
      takeUp(paper, mark.stroke);
      paper.stroke(path);
    }
    return;
  }
  paper.font = fontText(mark.font);
  paper.textAlign = 'left';
  paper.textBaseline = 'alphabetic';
  if (mark.halo) {
    takeUp(paper, mark.halo);
    paper.lineJoin = 'round';
    paper.strokeText(mark.text, mark.x, mark.y);
  }
  paper.fillStyle = mark.fill;
  paper.fillText(mark.text, mark.x, mark.y);
}

function takeUp(paper: CanvasRenderingContext2D, { color, width, dash }: Stroke): void {
  paper.strokeStyle = color;
  paper.lineWidth = width;
  paper.setLineDash([...dash]);
}

/** Reads colours that CSS can read as `#rrggbb`, those that let through as `#rrggbbaa`. */
export function hexReader(): (color: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  return (color) => {
    const read = known.get(color);
    if (read || !paper) return read ?? color;
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = color;
    paper.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = paper.getImageData(0, 0, 1, 1).data;
    const parts = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
    const hex = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    known.set(color, hex);
    return hex;
  };
}
