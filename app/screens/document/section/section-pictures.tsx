import type { PictureId } from "#app/domain/template/template.ts";
import { pictureOf } from "#app/pictures/pictures.ts";
import { PictureView } from "#app/screens/picture-view.tsx";
import { useDocument } from "../document-context.tsx";

/** The pictures that a section prints, drawn anew with every change of the register; one without facts behind it is left out, as in the Word file. */
export function SectionPictures({ pictures }: { pictures: readonly PictureId[] }) {
  const { facts } = useDocument().data.view.snapshot;
  return pictures.map((id) => {
    const picture = pictureOf(facts, id);
    return picture ? (
      <figure key={id} className="live-table">
        <figcaption className="register-head">
          <span>{picture.title}</span>
          <span className="register-source">aus den Stammdaten</span>
        </figcaption>
        <PictureView picture={picture} />
      </figure>
    ) : null;
  });
}
