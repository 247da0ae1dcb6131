import type { Facts } from "#app/domain/facts/register.ts";
import type { PictureId } from "#app/domain/template/template.ts";
import { fallweg } from "./fallweg.ts";
import { mittelbild } from "./mittelbild.ts";
import { organigramm } from "./organigramm.ts";
import type { Picture } from "./picture.ts";
import { stellenbild } from "./stellenbild.ts";
import { zeitstrahl } from "./zeitstrahl.ts";

const MAKERS: Readonly<Record<PictureId, (facts: Facts) => Picture | undefined>> = { organigramm, fallweg, zeitstrahl, stellenbild, mittelbild };

/** The picture as the register stands; undefined while there are no facts to draw, for such a picture is left out. */
export const pictureOf = (facts: Facts, id: PictureId): Picture | undefined => MAKERS[id](facts);
