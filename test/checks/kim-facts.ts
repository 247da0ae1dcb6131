import type { Severity } from "#app/domain/checks/finding.ts";

/** Every id of the requirements catalogue with its severity there, written down by hand from the catalogue, so that neither rules nor templates define their own completeness. */
const BY_SEVERITY: Readonly<Record<Severity, string>> = {
  pflicht: `
    HK-01 HK-02 HK-03 HK-05 HK-05b HK-06 HK-07 HK-08 HK-09 HK-11 HK-12 HK-20 HK-21 HK-22 HK-23 HK-24 F7
    CM-01 CM-02 CM-03 CM-04 CM-05 CM-06 CM-07 CM-08 CM-09 CM-12 CM-16 CM-18 CM-19 CM-20 CM-22 CM-27
    W-01 W-02 W-06 W-07 W-09 W-10 W-11 W-12 W-13 W-14 W-15 W-16 W-18 W-20 W-21 W-22 W-23 W-24 W-26
    R-01 R-02 R-03 R-05 R-06 R-07 R-08 R-09 R-11 R-12a R-12b R-14 R-17 R-18 R-20 R-21 R-22 R-23 R-24 R-29a R-29b R-33 R-34 R-40 R-41 R-42 R-43 R-44 R-45 R-46 R-47 R-57`,
  bedingt: `
    HK-04 HK-05a HK-07a HK-10 HK-10b HK-18 HK-19 F4 F5 F9 CM-14 CM-15 W-04
    R-04 R-25 R-26 R-29`,
  empfehlung: `
    HK-05c HK-10a HK-13 HK-14 HK-15 HK-16 HK-17 HK-25 HK-26 HK-27 HK-28 HK-29 HK-30 F1 F2 F3 F6 F8
    CM-10 CM-11 CM-13 CM-17 CM-21 CM-23 CM-24 CM-25 CM-26 W-05 W-08 W-17 W-19 W-25 W-27
    R-10 R-16 R-27 R-28 R-30 R-31 R-32`,
  info: `W-03 R-10a R-13 R-15 R-19 R-50 R-51 R-52 R-53 R-54 R-55 R-56`,
};

export const KIM_FACTS: ReadonlyMap<string, Severity> = new Map(
  (Object.keys(BY_SEVERITY) as Severity[]).flatMap((severity) => BY_SEVERITY[severity].trim().split(/\s+/).map((id) => [id, severity] as const)),
);
