import { TONES, type Fill, type Line, type Picture, type Shape } from "./picture.ts";

interface SvgOptions {
  /** Makes the ids of title and description unique on a page with several pictures. */
  id: string;
  font: string;
}

/** The picture as SVG 1.1 with title and description; presentation attributes only, no style, no script. Equal pictures give equal text. */
export function pictureSvg(picture: Picture, { id, font }: SvgOptions): string {
  const [width, height] = [number(picture.width), number(picture.height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" role="img" aria-labelledby="${escape(id)}-title" aria-describedby="${escape(id)}-desc" font-family="${escape(font)}">` +
    `<title id="${escape(id)}-title">${escape(picture.title)}</title><desc id="${escape(id)}-desc">${escape(picture.description)}</desc>` +
    `${picture.shapes.map(shapeSvg).join("")}</svg>`
  );
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case "box":
      return `<rect x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}"${paint(shape.fill, shape.line)}/>`;
    case "circle":
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.radius)}"${paint(shape.fill, shape.line)}/>`;
    case "path":
      return `<path d="M${shape.points.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}${shape.fill ? "Z" : ""}"${paint(shape.fill ?? "none", shape.line)}/>`;
    case "text":
      return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-size="${number(shape.size)}"${shape.bold ? ' font-weight="bold"' : ""}${shape.anchor === "start" ? "" : ` text-anchor="${shape.anchor}"`} fill="#${TONES[shape.tone ?? "ink"]}">${escape(shape.text)}</text>`;
  }
}

const paint = (fill: Fill, line: Line | undefined): string =>
  ` fill="${fill === "none" ? "none" : `#${TONES[fill]}`}"${line ? ` stroke="#${TONES.ink}" stroke-width="${number(line.weight)}"${line.dashed ? ' stroke-dasharray="4 2.5"' : ""}` : ""}`;

/** Hundredths of a point are enough, and equal on every machine. */
const number = (value: number): string => String(Math.round(value * 100) / 100);

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
