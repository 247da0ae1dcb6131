/** Writes the table of mutations into the README of the room: `npx node test/official-form/write-table.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { mutationTable, runMutations } from "./mutations/run.ts";

const README = new URL("../../server/official-form/README.md", import.meta.url);
const text = readFileSync(README, "utf8");
writeFileSync(README, text.replace(/(<!-- mutations -->\n)[\s\S]*?(\n<!-- \/mutations -->)/, (_all, open: string, close: string) => `${open}${mutationTable(runMutations())}${close}`));
