import { useId, useState } from "react";
import { proposedDecision } from "#app/domain/contract/form-values/proposal.ts";
import type { Blank } from "#app/domain/official-form/form.ts";
import type { FormDecision } from "#app/domain/official-form/mapping.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { BLANK_KIND_TEXT, BLANK_TYPE_TEXT } from "#app/wording/form-reports.ts";
import { choicesFor, decisionOf, decisionText, FIXED_TEXT, keyOf } from "./decisions.ts";

interface BlankItemProps {
  blank: Blank;
  number: number;
  decision: FormDecision | undefined;
  /** What the mapping of the old form said of this blank, which the new one changed. */
  former: FormDecision | undefined;
  chosen: boolean;
  mayMap: boolean;
  onChoose(): void;
  onDecide(decision: FormDecision | null): void;
}

/** One blank: where it stands, what goes in. Opened it can be decided. */
export function BlankItem({ blank, number, decision, former, chosen, mayMap, onChoose, onDecide }: BlankItemProps) {
  const suggested = decision === undefined ? (former ?? proposedDecision(blank)) : undefined;
  return (
    <li id={`feld-${blank.id}`} className="blank-item" data-decided={decision === undefined ? undefined : ""} data-chosen={chosen ? "" : undefined}>
      <button type="button" className="blank-head" onClick={onChoose} aria-expanded={chosen}>
        <span className="form-blank-number">{number}</span>
        <span className="blank-label">
          {blank.label || BLANK_KIND_TEXT[blank.kind]}
          <span className="blank-place">{blank.place}</span>
        </span>
        <span className="blank-decision">{decision === undefined ? "offen" : decisionText(decision)}</span>
      </button>
      {chosen ? (
        <div className="blank-body">
          <Surroundings blank={blank} />
          {mayMap ? <Decide blank={blank} decision={decision} onDecide={onDecide} /> : null}
        </div>
      ) : null}
      {suggested !== undefined && mayMap ? (
        <div className="blank-proposal">
          <span>
            {former === suggested ? "Bisher" : "Vorschlag"}: {decisionText(suggested)}
          </span>
          <Button size="small" onPress={() => onDecide(suggested)} aria-label={`Vorschlag für Feld ${number} übernehmen`}>
            Übernehmen
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Surroundings({ blank }: { blank: Blank }) {
  const [before, ...after] = blank.context.split("▁");
  const facts = [
    `${BLANK_KIND_TEXT[blank.kind]}, ${BLANK_TYPE_TEXT[blank.type]}`,
    ...(blank.repeats ? ["wiederholte Zeile: je Stelle eine"] : blank.occurrences > 1 ? [`an ${blank.occurrences} Stellen`] : []),
    ...(blank.type === "text" || blank.type === "long-text" ? [`Platz für etwa ${blank.capacity} Zeichen`] : []),
    ...(blank.confidence < 0.7 ? ["unsicher, ob es ein Feld ist"] : []),
  ];
  return (
    <>
      {/\p{L}/u.test(blank.context) ? (
        <p className="blank-context">
          {before}
          <mark>{/\p{L}{2}/u.test(blank.text) ? blank.text : "\u2003\u2003"}</mark>
          {after.join(" ")}
        </p>
      ) : null}
      <p className="muted forms-small">{facts.join(" · ")}</p>
    </>
  );
}

function Decide({ blank, decision, onDecide }: Pick<BlankItemProps, "blank" | "decision" | "onDecide">) {
  const select = useId();
  const [writing, setWriting] = useState(keyOf(blank, decision) === FIXED_TEXT);
  const [text, setText] = useState(typeof decision === "object" && "text" in decision ? decision.text : "");
  const choose = (key: string) => {
    setWriting(key === FIXED_TEXT);
    if (key === "") onDecide(null);
    else if (key !== FIXED_TEXT) onDecide(decisionOf(key) ?? null);
  };
  const valued = typeof decision === "string" ? { value: decision } : typeof decision === "object" && "value" in decision ? decision : undefined;
  return (
    <div className="blank-decide">
      <label className="field-label" htmlFor={select}>
        Was hineingehört
      </label>
      <select id={select} className="input" value={writing ? FIXED_TEXT : keyOf(blank, decision)} onChange={(event) => choose(event.target.value)}>
        <option value="">noch offen</option>
        {choicesFor(blank).map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.choices.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {writing ? (
        <form
          className="blank-fixed"
          onSubmit={(event) => {
            event.preventDefault();
            onDecide({ text: text.trim() });
          }}
        >
          <TextField label="Fester Text in jedem Vertrag" value={text} onChange={setText} />
          <Button type="submit" size="small" isDisabled={text.trim() === ""}>
            Übernehmen
          </Button>
        </form>
      ) : null}
      {valued && blank.type !== "check" ? (
        <label className="blank-optional">
          <input type="checkbox" checked={valued.optional === true} onChange={(event) => onDecide(event.target.checked ? { ...valued, optional: true } : withoutOptional(valued))} />
          Darf fehlen; das Feld wird dann geleert
        </label>
      ) : null}
    </div>
  );
}

function withoutOptional({ optional: _optional, ...rest }: Extract<FormDecision, { value: string }>): FormDecision {
  return Object.keys(rest).length === 1 ? rest.value : rest;
}
