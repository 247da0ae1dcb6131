import type { Condition } from "#app/domain/template/condition.ts";

/** Applicants with kreisangehörige Kommunen. */
export const IS_KREIS: Condition = { fact: "antragsteller.art", is: ["kreis", "staedteregion"] };
export const IS_KREIS_REASON = "Nur bei Kreisen und der StädteRegion Aachen.";

export const IS_UPDATE: Condition = { fact: "foerderung.antragsart", is: "fortschreibung" };

/** At least one Case-Management post sits outside the KI. */
export const CM_OUTSIDE_KI: Condition = {
  some: "stellen",
  where: { baustein: "2", verortung: ["kommunale-einheit", "kreisangehoerige-kommune", "auslaenderbehoerde", "freie-wohlfahrtspflege"] },
};
export const CM_OUTSIDE_KI_REASON = "Nur wenn mindestens eine Stelle des Bausteins 2 außerhalb des Kommunalen Integrationszentrums verortet ist.";

/** At least one Case-Management post is forwarded. */
export const CM_AT_TRAEGER: Condition = { some: "stellen", where: { baustein: "2", verortung: "freie-wohlfahrtspflege" } };
