/** Where a drawing stands in its frame: how many times its own size, and its corner in pixels of the frame. */
export interface MapView {
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const scales = { least: 0.1, most: 4 } as const;
const step = 1.25;
const stride = 60;

const limited = (scale: number): number => Math.min(scales.most, Math.max(scales.least, scale));

/** The whole drawing, in the middle of the frame, never larger than it is. */
export const fitted = (drawing: Size, frame: Size): MapView => {
  const scale = limited(Math.min(1, frame.width / drawing.width, frame.height / drawing.height));
  return {
    scale,
    x: Math.max(0, (frame.width - drawing.width * scale) / 2),
    y: Math.max(0, (frame.height - drawing.height * scale) / 2),
  };
};

/** Larger or smaller by steps; what is in the middle of the frame stays there. */
export const zoomed = ({ scale, x, y }: MapView, steps: number, { width, height }: Size): MapView => {
  const next = limited(scale * step ** steps);
  const grown = next / scale;
  return { scale: next, x: width / 2 - (width / 2 - x) * grown, y: height / 2 - (height / 2 - y) * grown };
};

export const moved = ({ scale, x, y }: MapView, dx: number, dy: number): MapView => ({ scale, x: x + dx, y: y + dy });

/** What a key does to the view; nothing for a key that is for somebody else. */
export const viewAfterKey = (view: MapView, key: string, drawing: Size, frame: Size): MapView | undefined => {
  switch (key) {
    case '+':
    case '=':
      return zoomed(view, 1, frame);
    case '-':
      return zoomed(view, -1, frame);
    case '0':
      return fitted(drawing, frame);
    case 'ArrowLeft':
      return moved(view, stride, 0);
    case 'ArrowRight':
      return moved(view, -stride, 0);
    case 'ArrowUp':
      return moved(view, 0, stride);
    case 'ArrowDown':
      return moved(view, 0, -stride);
    default:
      return undefined;
  }
};

const opening = /^<svg\b[^>]*\swidth="(\d{1,6})"\sheight="(\d{1,6})"/;
const described = /<desc\b[^>]*>([^<]*)<\/desc>/;
const written: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The size that a drawing of the bot says it has. */
export const sizeOf = (svg: string): Size => {
  const [, width = '1000', height = '1000'] = opening.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

/** What a drawing says to whoever does not see it, sentence by sentence. */
export const sentencesOf = (svg: string): string[] =>
  (described.exec(svg)?.[1] ?? '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => written[sign] ?? sign)
    .split(/(?<=\.) /)
    .filter((sentence) => sentence !== '');
