import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { CarriedPlace } from "#app/domain/fortschreibung/marks.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { showToast } from "#app/ui/toast.tsx";
import { yearPath } from "../paths.ts";
import type { YearAnswer, YearRequest } from "./requests.ts";

/** Takes the mark off what came from the past year; the message offers to put it back. */
export function useConfirm(vorhaben: Id): { confirm(places: readonly CarriedPlace[]): void; busy: boolean } {
  const { submit, state, data } = useFetcher<YearAnswer>();
  useEffect(() => {
    if (data && "refusal" in data) showToast({ text: data.refusal, tone: "stop" });
  }, [data]);
  const send = (places: readonly CarriedPlace[], confirmed: boolean) => {
    const request: YearRequest = { do: "confirm", places: [...places], confirmed };
    submit(request, { method: "post", action: yearPath(vorhaben), encType: "application/json" });
  };
  return {
    busy: state !== "idle",
    confirm(places) {
      send(places, true);
      const text = places.length === 1 ? "Als geprüft vermerkt." : `${places.length} Einträge als geprüft vermerkt.`;
      showToast({ text, topic: "carried", action: { label: "Rückgängig", run: () => send(places, false) } });
    },
  };
}
