import type { Facts, PartId } from "#app/domain/facts/register.ts";
import type { PictureId } from "#app/domain/template/template.ts";
import { pictureOf } from "#app/pictures/pictures.ts";
import { PictureView } from "#app/screens/picture-view.tsx";

/** Where a picture shows what the entries of a page amount to. */
const PICTURES_OF: Partial<Record<PartId, PictureId>> = {
  steuerung: "organigramm",
  gremien: "organigramm",
  mitglieder: "organigramm",
  stellen: "stellenbild",
  meilensteine: "zeitstrahl",
  finanzierung: "mittelbild",
};

/** The picture that this part feeds, as the documents print it; nothing while there is nothing to draw. */
export function RegisterPicture({ part, facts }: { part: PartId; facts: Facts }) {
  const id = PICTURES_OF[part];
  const picture = id ? pictureOf(facts, id) : undefined;
  if (!picture) return null;
  return (
    <section className="card figure-panel" aria-labelledby={`bild-${id}`}>
      <h2 id={`bild-${id}`}>{picture.title}</h2>
      <PictureView picture={picture} />
      <p className="figure-note">So steht das Bild auch in den Word-Dateien.</p>
    </section>
  );
}
