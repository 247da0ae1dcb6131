import type { ConceptTemplate, SectionTemplate } from "#app/domain/template/template.ts";

/** Invented successors of the Handlungskonzept's template, to prove the switch between versions. */
const successor = (template: ConceptTemplate, version: string, change: (sections: SectionTemplate[]) => SectionTemplate[]): ConceptTemplate => ({
  ...template,
  version,
  validFrom: version,
  sections: change(template.sections.map((section) => ({ ...section }))),
});

const behind = (sections: SectionTemplate[], id: string, added: SectionTemplate): SectionTemplate[] => sections.flatMap((section) => (section.id === id ? [section, added] : [section]));

/** Another title, a new required section, a recommendation that has become Pflicht. */
export const renamedAndStricter = (template: ConceptTemplate): ConceptTemplate =>
  successor(template, "2028-03-01", (sections) => {
    for (const section of sections) {
      if (section.id === "qualifizierung") section.title = "Personalentwicklung";
      if (section.id === "planung") section.status = "pflicht";
    }
    const pattern = sections.find(({ id }) => id === "qualifizierung")!;
    return behind(sections, "qualifizierung", { ...pattern, id: "digitale-zugaenge", title: "Digitale Zugänge", requirements: [] });
  });

/** Two sections fewer. */
export const shortened = (template: ConceptTemplate): ConceptTemplate =>
  successor(template, "2029-03-01", (sections) => sections.filter(({ id }) => id !== "controlling-und-daten" && id !== "verfahren-der-fortschreibung"));

/** One section becomes two, another goes to the end. */
export const divided = (template: ConceptTemplate): ConceptTemplate =>
  successor(template, "2030-03-01", (sections) => {
    const pattern = sections.find(({ id }) => id === "rueckblick")!;
    const moving = sections.find(({ id }) => id === "qualifizierung")!;
    return [...behind(sections.filter((section) => section !== moving), "rueckblick", { ...pattern, id: "erreichte-meilensteine", title: "Erreichte Meilensteine" }), moving];
  });
