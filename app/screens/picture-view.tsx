import { useId, useMemo } from "react";
import type { Picture } from "#app/pictures/picture.ts";
import { pictureSvg } from "#app/pictures/svg.ts";
import "./picture-view.css";

/** Carlito has the widths that the picture was measured with; the page brings it along. */
const SCREEN_FONT = "Carlito, Calibri, sans-serif";

/** A picture as the Word file has it. Title and description stand in the drawing itself, for people who do not see it. */
export function PictureView({ picture }: { picture: Picture }) {
  const id = useId().replaceAll(":", "");
  const svg = useMemo(() => ({ __html: pictureSvg(picture, { id: `bild-${id}`, font: SCREEN_FONT }) }), [picture, id]);
  // oxlint-disable-next-line react/no-danger -- our own drawing, every text in it escaped by its writer
  return <div className="picture-view" dangerouslySetInnerHTML={svg} />;
}
