import { ArrowUpRight } from "lucide-react";
import { Link } from "@remix-run/react";
import { computedPage, computedTable, computedTitle } from "#app/document-model/computed-tables.ts";
import type { TableContent } from "#app/document-model/content.ts";
import { registerTable, viewTitle } from "#app/document-model/register-table.ts";
import type { PartId } from "#app/domain/facts/register.ts";
import { evaluateCondition } from "#app/domain/template/condition.ts";
import type { SectionTemplate } from "#app/domain/template/template.ts";
import { registerPath } from "#app/screens/paths.ts";
import { useDocument } from "../document-context.tsx";
import { EditRegister } from "../register-sheet/edit-register.tsx";
import { SidewaysScroll } from "./sideways-scroll.tsx";
import { TableView } from "./table-view.tsx";

/** The tables that a section prints, as they stand now and as the Word file has them. They are changed where they live, for all documents at once, in a sheet over the document or on their own page. */
export function RegisterTables({ template }: { template: SectionTemplate }) {
  const { facts } = useDocument().data.view.snapshot;
  return (
    <>
      {(template.registers ?? []).map((part) => {
        const view = template.views?.[part];
        const remark = view?.note && (view.note.condition === undefined || evaluateCondition(view.note.condition, facts).holds) ? view.note.text : undefined;
        return <LiveTable key={part} id={`${template.id}-${part}`} title={viewTitle(part, view)} part={part} table={registerTable(facts, part, view)} remark={remark} />;
      })}
      {(template.computed ?? []).map((id) => {
        const computed = computedTable(facts, id);
        return <LiveTable key={id} id={`${template.id}-${id}`} title={computedTitle(id)} part={computedPage(id)} table={computed?.table} remark={computed?.remark} />;
      })}
    </>
  );
}

function LiveTable({ id, title, part, table, remark }: { id: string; title: string; part: PartId; table: TableContent | undefined; remark: string | undefined }) {
  const { snapshot } = useDocument().data.view;
  return (
    <figure className="live-table" aria-labelledby={`register-${id}`}>
      <figcaption className="register-head">
        <span id={`register-${id}`}>{title}</span>
        <span className="register-ways">
          <EditRegister part={part} title={title} />
          <Link to={registerPath(snapshot.id, part)}>
            aus den Stammdaten <ArrowUpRight aria-hidden size={14} />
          </Link>
        </span>
      </figcaption>
      {table ? (
        <SidewaysScroll labelledBy={`register-${id}`}>
          <TableView table={table} />
        </SidewaysScroll>
      ) : (
        <p className="register-empty">Noch keine Angaben in den Stammdaten.</p>
      )}
      {remark ? <p className="register-empty">{remark}</p> : null}
    </figure>
  );
}
