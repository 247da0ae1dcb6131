import type { RuleWording } from "./rule-wording.ts";

/** Cases, milestones, what the yearly update reports. */
export const FORTSCHREIBUNG_WORDING: Readonly<Record<string, RuleWording>> = {
  F1: {
    why: "Die Fortschreibung gibt einen Überblick, welche Stellen aller drei Bausteine besetzt sind.",
    says: { "": ({ zahl, stellen }) => (zahl === "1" ? `Bei der Stelle ${stellen} ist nicht angegeben, ob sie besetzt ist.` : `Bei ${zahl} Stellen ist nicht angegeben, ob sie besetzt sind${stellen ? `: ${stellen}` : ""}.`) },
  },
  F3: {
    why: "Die Fortschreibung nennt, welche Meilensteine erreicht sind.",
    says: { "": () => "In den Stammdaten ist noch kein erreichter Meilenstein eingetragen." },
  },
  F6: {
    why: "Die Fortschreibung nennt, welche Meilensteine für das nächste Jahr geplant sind.",
    says: { "": ({ jahr }) => `In den Stammdaten ist für ${jahr} noch kein geplanter Meilenstein eingetragen.` },
  },
  "HK-17": {
    why: "Zahlen, auf denen die Verteilung der Stellen beruht, brauchen Stichtag und Quelle.",
    says: {
      stichtag: ({ zahl, kommunen }) => `Bei den Zahlen ${ofKommunen(zahl, kommunen)} fehlt der Stichtag.`,
      quelle: ({ zahl, kommunen }) => `Bei den Zahlen ${ofKommunen(zahl, kommunen)} fehlt die Quelle.`,
    },
  },
  "HK-19": {
    why: "Mittel gibt es für Veranstaltungen und für Maßnahmen aus der Schnittstellenanalyse, jeweils mit eigenem Höchstbetrag.",
    says: { "": ({ massnahme, betrag }) => `Bei der Maßnahme ${massnahme} über ${betrag} ist nicht angegeben, von welcher Art sie ist.` },
  },
  "HK-30": {
    why: "Meilensteine und offene Punkte zeigen, wo das Vorhaben steht. Sie nützen nur, wenn sie aktuell sind.",
    says: {
      termin: ({ meilenstein }) => `Beim geplanten Meilenstein ${meilenstein} fehlt der Termin.`,
      vorbei: ({ meilenstein, datum }) => `Der Meilenstein ${meilenstein} war für den ${datum} geplant; tragen Sie ein, ob er erreicht oder verschoben ist.`,
      voraus: ({ meilenstein, datum }) => `Der Meilenstein ${meilenstein} ist als erreicht eingetragen, sein Termin ist aber erst am ${datum}.`,
      verantwortlich: ({ punkt }) => `Für den offenen Punkt ${punkt} ist niemand verantwortlich.`,
      faellig: ({ punkt, datum }) => `Der offene Punkt ${punkt} sollte bis ${datum} geklärt sein.`,
    },
  },
  "R-30": {
    why: "Die FAQ empfehlen eine Spanne laufender Fälle je voller Stelle, bei Teilzeit anteilig.",
    says: {
      vereinbart: ({ faelle, von, bis }) => `Vereinbart sind ${faelle} laufende Fälle je Vollzeitstelle; empfohlen sind ${von} bis ${bis}.`,
      mehr: ({ stelle, faelle, vzae, von, bis }) => `Mit ${faelle} laufenden Fällen trägt ${stelle ? `die Stelle ${stelle} (${vzae})` : `das Case Management mit ${vzae}`} mehr als empfohlen (${von} bis ${bis}).`,
      weniger: ({ stelle, faelle, vzae, von, bis }) => `Mit ${faelle} laufenden Fällen trägt ${stelle ? `die Stelle ${stelle} (${vzae})` : `das Case Management mit ${vzae}`} weniger als empfohlen (${von} bis ${bis}).`,
    },
  },
  "R-32": {
    why: "Die empfohlene Fallzahl setzt voraus, dass etwa ein Drittel der laufenden Fälle Case Management ist und der Rest Kurzberatung. Ab wann eine Zahl zu weit abweicht, haben wir festgelegt.",
    says: {
      mehr: ({ anteil, faelle, alle }) => `${faelle} von ${alle} laufenden Fällen sind Case Management (${anteil}); das ist mehr, als die empfohlene Fallzahl voraussetzt.`,
      weniger: ({ anteil, faelle, alle }) => `${faelle} von ${alle} laufenden Fällen sind Case Management (${anteil}); das ist weniger, als die empfohlene Fallzahl voraussetzt.`,
    },
  },
  "R-33": {
    why: "Ein Fall ist eine Person. Jede weitere Person einer Bedarfsgemeinschaft, die unterstützt wird, zählt für sich; Kurzberatungen zählen mit.",
    says: {
      bedarfsgemeinschaft: () => "Gezählt werden Bedarfsgemeinschaften; ein Fall ist aber eine Person.",
      summe: ({ faelle, teile }) => `Case Management und Kurzberatung ergeben zusammen ${teile} Fälle, als laufend sind nur ${faelle} eingetragen.`,
    },
  },
  "R-34": {
    why: "Die Kurzberatung hat einen Mindeststandard an Gesprächen und befasst sich in der Regel mit wenigen Bedarfen.",
    says: {
      gespraeche: ({ zahl, grenze }) => `Für die Kurzberatung ${zahl === "1" ? "ist ein Gespräch" : `sind ${zahl} Gespräche`} vorgesehen; der Mindeststandard sind ${grenze}.`,
      bedarfe: ({ zahl, grenze }) => `Für die Kurzberatung sind bis zu ${zahl} Bedarfe vorgesehen; in der Regel sind es höchstens ${grenze}.`,
    },
  },
  "R-43": {
    why: "Beide Konzepte werden laufend fortgeschrieben und dem Kompetenzzentrum für Integration übersandt. Dass zu jedem Antragsjahr eine Fassung gehört, ist abgeleitet.",
    says: {
      alt: ({ jahr, datum }) => `Die Konzepte wurden zuletzt am ${datum} übersandt; für das Förderjahr ${jahr} fehlt eine neue Fassung.`,
      offen: ({ antrag }) => `Der Antrag wurde am ${antrag} gestellt; es ist nicht eingetragen, wann die Konzepte übersandt wurden. Sie gehören zum Antrag.`,
      spaeter: ({ antrag, datum }) => `Der Antrag wurde am ${antrag} gestellt, die Konzepte wurden erst am ${datum} übersandt. Sie gehören zum Antrag.`,
    },
  },
  "R-44": {
    why: "Die Verwendung wird über integration.web nachgewiesen, zum Termin aus dem Bescheid.",
    says: {
      verstrichen: ({ frist }) => `Der Verwendungsnachweis war am ${frist} fällig; es ist nicht eingetragen, wann er erbracht wurde.`,
      verspaetet: ({ frist, datum }) => `Der Verwendungsnachweis wurde am ${datum} erbracht, fällig war er am ${frist}.`,
    },
  },
};

const ofKommunen = (zahl = "", kommunen = ""): string => (zahl === "1" ? `der Kommune ${kommunen}` : `von ${zahl} Kommunen${kommunen ? ` (${kommunen})` : ""}`);
