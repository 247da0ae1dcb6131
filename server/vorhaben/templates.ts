import { findTemplate } from "#templates/index.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";

export type Templates = TemplateSource;

/** The templates that come with the program. A Vorhaben keeps the version with which it began. */
export const builtInTemplates: Templates = {
  concept(kind, version) {
    const found = findTemplate(kind, version);
    return found.ok ? found.value : undefined;
  },
  contract(version) {
    const found = findTemplate("weiterleitungsvertrag", version);
    return found.ok ? found.value : undefined;
  },
};
