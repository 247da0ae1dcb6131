import type { Facts, PartId } from "#app/domain/facts/register.ts";
import { PICTURES, type PictureId } from "#app/domain/template/template.ts";
import { fallweg } from "./fallweg.ts";
import { mittelbild } from "./mittelbild.ts";
import { organigramm } from "./organigramm.ts";
import type { Picture } from "./picture.ts";
import { stellenbild } from "./stellenbild.ts";
import { zeitstrahl } from "./zeitstrahl.ts";

/** Who draws each picture, and the parts of the register that it shows; the first is the page where one would change it. */
const MAKERS: Readonly<Record<PictureId, { make(facts: Facts): Picture | undefined; parts: readonly [PartId, ...PartId[]] }>> = {
  organigramm: { make: organigramm, parts: ["gremien", "mitglieder", "steuerung"] },
  fallweg: { make: fallweg, parts: ["gremien"] },
  zeitstrahl: { make: zeitstrahl, parts: ["meilensteine"] },
  stellenbild: { make: stellenbild, parts: ["stellen"] },
  mittelbild: { make: mittelbild, parts: ["finanzierung"] },
};

/** The picture as the register stands; undefined while there are no facts to draw, for such a picture is left out. */
export const pictureOf = (facts: Facts, id: PictureId): Picture | undefined => MAKERS[id].make(facts);

export const pageOfPicture = (id: PictureId): PartId => MAKERS[id].parts[0];

/** The pictures that a part of the register feeds. */
export const picturesOfPart = (part: PartId): PictureId[] => PICTURES.filter((id) => MAKERS[id].parts.includes(part));
