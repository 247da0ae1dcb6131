import { ArrowUpRight } from "lucide-react";
import { Link } from "@remix-run/react";
import type { PictureId } from "#app/domain/template/template.ts";
import { pageOfPicture, pictureOf } from "#app/pictures/pictures.ts";
import { registerPath } from "#app/screens/paths.ts";
import { PictureView } from "#app/screens/picture-view.tsx";
import { useDocument } from "../document-context.tsx";

/** The pictures that a section prints, drawn anew with every change of the register; one without facts behind it is left out, as in the Word file. */
export function SectionPictures({ pictures }: { pictures: readonly PictureId[] }) {
  const { facts, id: vorhaben } = useDocument().data.view.snapshot;
  return pictures.map((id) => {
    const picture = pictureOf(facts, id);
    return picture ? (
      <figure key={id} className="live-table" aria-labelledby={`picture-${id}`}>
        <figcaption className="register-head">
          <span id={`picture-${id}`}>{picture.title}</span>
          <Link to={registerPath(vorhaben, pageOfPicture(id))}>
            aus den Stammdaten <ArrowUpRight aria-hidden size={14} />
          </Link>
        </figcaption>
        <PictureView picture={picture} />
      </figure>
    ) : null;
  });
}
