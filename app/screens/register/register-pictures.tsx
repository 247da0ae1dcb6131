import type { Facts, PartId } from "#app/domain/facts/register.ts";
import { pictureOf, picturesOfPart } from "#app/pictures/pictures.ts";
import { PictureView } from "#app/screens/picture-view.tsx";

/** The pictures that this part feeds, as the documents print them; nothing while there is nothing to draw. */
export function RegisterPictures({ part, facts }: { part: PartId; facts: Facts }) {
  return picturesOfPart(part).map((id) => {
    const picture = pictureOf(facts, id);
    return picture ? (
      <section key={id} className="card figure-panel" aria-labelledby={`bild-${id}`}>
        <h2 id={`bild-${id}`}>{picture.title}</h2>
        <PictureView picture={picture} />
        <p className="figure-note">So steht das Bild auch in den Word-Dateien.</p>
      </section>
    ) : null;
  });
}
