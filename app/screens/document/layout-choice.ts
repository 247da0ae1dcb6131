/** Which panels a person has open; kept in a cookie, so that the first paint already stands as they left it. */
export interface LayoutChoice {
  outline: boolean;
  panel: PanelId | null;
}

const PANELS = ["hinweise", "kommentare", "vorschlaege", "verlauf"] as const;
export type PanelId = (typeof PANELS)[number];

const COOKIE = "kim-dokument";
const YEAR_SECONDS = 31_536_000;

export function readLayout(cookies: string | null): LayoutChoice {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z0-9.]*)`).exec(cookies ?? "")?.[1];
  if (value === undefined) return { outline: true, panel: null };
  const [outline, panel] = value.split(".");
  return { outline: outline !== "0", panel: PANELS.find((known) => known === panel) ?? null };
}

/** Browser only. */
export function rememberLayout(choice: LayoutChoice): void {
  document.cookie = `${COOKIE}=${choice.outline ? "1" : "0"}.${choice.panel ?? ""}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}
