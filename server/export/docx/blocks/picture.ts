import { ImageRun, Paragraph } from "docx";
import { PICTURE_FONT } from "#app/pictures/picture.ts";
import { pictureSvg } from "#app/pictures/svg.ts";
import { textStart } from "../above.ts";
import { writeCaption } from "../captions.ts";
import { pictureEmf } from "../picture/emf.ts";
import { STYLE } from "../styles.ts";
import type { BlockWriter } from "../writing.ts";

/** Points to the pixels in which docx counts. */
const PIXELS = 96 / 72;
const PER_POINT = 20;

/**
 * A picture with its caption below. SVG for today's Word, the same drawing as a metafile for older ones and for LibreOffice; docx knows no metafile
 * as the second image, so it goes in as "png" and gets its own name and type in `pack.ts`.
 */
export const writePicture: BlockWriter<"picture"> = ({ picture, caption }, place, writing) => {
  if (place.cell) throw new Error("A picture has no place in a table cell");
  const scale = Math.min(1, (place.width - place.left) / PER_POINT / picture.width);
  writing.pictures += 1;
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(pictureSvg(picture, { id: `abbildung-${writing.pictures}`, font: PICTURE_FONT })),
    fallback: { type: "png", data: pictureEmf(picture) },
    transformation: { width: picture.width * scale * PIXELS, height: picture.height * scale * PIXELS },
    altText: { name: `Abbildung ${writing.pictures}`, title: writing.line(picture.title), description: writing.line(picture.description) },
  });
  return [
    new Paragraph({ style: STYLE.picture, ...(place.left > 0 ? { indent: { left: place.left } } : {}), ...textStart(place), children: [image] }),
    writeCaption(caption, writing, { left: place.left, keepNext: place.keepNext }, "below"),
  ];
};
