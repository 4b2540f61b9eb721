import type { Analysis, Findings, FoundFact } from "../analyses/analysis";
import type { Cell } from "../column";
import { type Block, layOut } from "./layOut";
import type { ReportPart } from "./part";
import { factsOf } from "./reportSource";

const inPercent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;

/** Facts of several kinds stand in one column, so that each says its unit itself. */
function valueOf({ cell, type }: FoundFact): Cell {
  if (typeof cell === "number") return type === "fraction" ? inPercent(cell) : cell;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "object" && cell !== null) return [...cell].map(String).join(", ");
  return cell ?? "not known";
}

/** "Tier progress" as the name of an Excel table. */
const tableName = (title: string): string =>
  title
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

const factBlock = (title: string, { facts }: Findings): readonly Block[] =>
  facts.length === 0
    ? []
    : [
        {
          name: `${tableName(title)}Facts`,
          title: null,
          columns: [
            { header: "What", type: "text" },
            { header: "Value", type: "value" },
          ],
          rows: facts.map((fact) => [fact.label, valueOf(fact)]),
          chart: null,
        },
      ];

const noteBlock = (title: string, { notes }: Findings): readonly Block[] =>
  notes.length === 0
    ? []
    : [
        {
          name: `${tableName(title)}Notes`,
          title: null,
          columns: [{ header: "Note", type: "text" }],
          rows: notes.map((note) => [note]),
          chart: null,
        },
      ];

/** The answer of an analysis as a content of a report, over all partners where it is about one. */
export const analysisPart = ({ id, title, question, needs, uses, find }: Analysis): ReportPart => ({
  id: `analysis-${id}`,
  title,
  needs,
  uses,
  isExtra: true,
  make: (source) => {
    const findings = find(source, null);
    if (!findings) return null;
    const tables = findings.tables.map((table, place): Block => ({
      name: `${tableName(title)}${place === 0 ? "" : place + 1}`,
      title: table.title,
      columns: table.columns,
      rows: table.rows,
      chart: null,
    }));
    const blocks = [...factBlock(title, findings), ...tables, ...noteBlock(title, findings)];
    return layOut({ name: title, heading: question, facts: factsOf(source) }, blocks);
  },
});
